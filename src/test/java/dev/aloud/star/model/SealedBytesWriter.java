package dev.aloud.star.model;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Writes what {@link SealedBytes#open} reads. Stateless and thread-safe. */
final class SealedBytesWriter {
    private SealedBytesWriter() {}

    static byte[] seal(SealedBytes seal, byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(file);
        head.writeBytes(seal.letters());
        head.writeInt(seal.version());
        head.write(SealedBytes.sha(content));
        head.write(content);
        return file.toByteArray();
    }
}

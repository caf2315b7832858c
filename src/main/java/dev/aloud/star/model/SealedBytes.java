package dev.aloud.star.model;

import dev.aloud.problem.AloudException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Learnt numbers as a file: eight letters, a version, the SHA-256 of what follows, then that. Stateless and thread-safe.
 *
 * @param letters that such a file begins with
 * @param version raised whenever what follows means something else
 * @param what it holds, for an error: "weights of the section cutter"
 */
record SealedBytes(String letters, int version, String what) {
    private static final int SHA_BYTES = 32;

    /** The bytes of a resource on the class path; throws in words when it can't be read. */
    byte[] resource(String name) {
        try (InputStream in = SealedBytes.class.getResourceAsStream(name)) {
            if (in == null) {
                throw refused("The " + what + " are missing.", name, null);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw refused("The " + what + " can't be read.", name, e);
        }
    }

    /** What was sealed; throws in words when it is something else, of another version or damaged. */
    byte[] open(byte[] bytes, String where) {
        byte[] magic = letters.getBytes(StandardCharsets.US_ASCII);
        int head = magic.length + 4 + SHA_BYTES;
        if (bytes.length < head || !Arrays.equals(magic, Arrays.copyOf(bytes, magic.length))) {
            throw refused("This file holds no " + what + ".", where, null);
        }
        int found = ByteBuffer.wrap(bytes).getInt(magic.length);
        if (found != version) {
            throw refused("The " + what + " are of version " + found + ", not " + version + ".", where, null);
        }
        byte[] content = Arrays.copyOfRange(bytes, head, bytes.length);
        if (!Arrays.equals(sha(content), Arrays.copyOfRange(bytes, magic.length + 4, head))) {
            throw refused("The " + what + " are damaged: their checksum does not fit.", where, null);
        }
        return content;
    }

    AloudException refused(String what, String where, Throwable cause) {
        return new AloudException(
                AloudException.Kind.FAULT, what, where, "Install Aloud again, or train the weights again.", cause);
    }

    static byte[] sha(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

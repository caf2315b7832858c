package dev.aloud.star.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.problem.AloudException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ModelFileTest {
    private static byte[] carried() {
        try (InputStream in = ModelFileTest.class.getResourceAsStream("/dev/aloud/star/sections.weights")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(AloudException.class, () -> ModelFile.read(bytes, "some.weights"))
                .getMessage();
    }

    @Test
    void aModelSurvivesItsFile() {
        byte[] bytes = carried();
        assertArrayEquals(bytes, ModelFileWriter.write(ModelFile.read(bytes, "some.weights")));
    }

    @Test
    void oneWrongByteIsRefusedInWords() {
        byte[] bytes = carried();
        bytes[bytes.length / 2] ^= 1;
        String message = refusal(bytes);
        assertTrue(message.contains("damaged") && message.contains("some.weights"), message);
    }

    @Test
    void aFileCutShortIsRefused() {
        assertTrue(refusal(Arrays.copyOf(carried(), 5000)).contains("damaged"));
        assertTrue(refusal(new byte[0]).contains("holds no weights"));
    }

    @Test
    void anotherVersionIsRefusedByItsNumber() {
        byte[] bytes = carried();
        bytes[11] = 99;
        assertTrue(refusal(bytes).contains("version 99"));
    }

    @Test
    void aMissingFileIsNamed() {
        String message = assertThrows(AloudException.class, () -> ModelFile.load("/none.weights"))
                .getMessage();
        assertTrue(message.contains("/none.weights"), message);
    }
}

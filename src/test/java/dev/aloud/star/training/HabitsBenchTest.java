package dev.aloud.star.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bench")
class HabitsBenchTest {
    @Test
    void correctionsTeachAsMuchAsIsPublished() throws IOException {
        assertEquals(Files.readString(Path.of("bench", "habits", "results.txt")), HabitsBench.report());
    }
}

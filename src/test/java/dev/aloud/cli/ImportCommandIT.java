package dev.aloud.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.attempts.Attempt;
import dev.aloud.attempts.AttemptStage;
import dev.aloud.attempts.Attempts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandIT {
    private static final Path SPEECH = Path.of("src", "test", "resources", "speech", "one-sentence.wav");

    @TempDir
    Path temp;

    @Test
    void aBadFileGetsItsReasonAndTheOthersBecomeAttemptsWithTheirDate() throws Exception {
        Instant spoken = Instant.parse("2024-02-29T12:30:00Z");
        Path good = Files.copy(SPEECH, temp.resolve("good.wav"));
        Files.setLastModifiedTime(good, FileTime.from(spoken));
        Path bad = Files.writeString(temp.resolve("bad.wav"), "Dear diary, this is no sound.");
        Path data = temp.resolve("data");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Commands.run(
                new Console(stream(out), stream(err), false),
                "import",
                bad.toString(),
                good.toString(),
                "--question",
                "ownership-1",
                "--data",
                data.toString());
        String told = err.toString(StandardCharsets.UTF_8);
        assertEquals(ExitCode.UNUSABLE, code, told);
        assertTrue(told.contains("This is text, not sound."), told);
        List<Attempt> listed = Attempts.open(data, Clock.systemUTC())
                .list(Optional.empty(), 1, 10)
                .attempts();
        assertEquals(1, listed.size());
        Attempt attempt = listed.get(0);
        assertEquals(spoken, attempt.created());
        assertEquals(AttemptStage.DONE, attempt.stage());
        assertEquals("good.wav", attempt.plan().name());
        assertEquals(1, out.toString(StandardCharsets.UTF_8).lines().count());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}

package dev.aloud.attempts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.audio.WavAppender;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFaultsIT {
    private static final AttemptPlan PLAN =
            new AttemptPlan("ownership-1", "ownership", "senior", "90", AttemptPlan.Source.MICROPHONE, "");

    @TempDir
    Path data;

    @Test
    void aDatabaseThatAnotherProgramLocksIsSaidToBeLocked() throws Exception {
        Attempts attempts = open();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            AloudException locked = assertThrows(AloudException.class, () -> attempts.prepare(PLAN));
            assertEquals(AloudException.Kind.UNAVAILABLE, locked.kind());
            assertTrue(locked.getMessage().contains("locked"), locked.getMessage());
        }
        assertEquals(AttemptStage.PREPARED, attempts.prepare(PLAN).stage());
    }

    @Test
    void aFileThatIsNoDatabaseIsSetAsideAndItsRecordingsAreFoundAgain() throws Exception {
        Attempt attempt = recorded();
        byte[] junk = new byte[100_000];
        java.util.Arrays.fill(junk, (byte) 'x');
        Files.write(database(), junk);
        assertFoundAgain(attempt);
    }

    @Test
    void aDatabaseWithADamagedPageIsSetAsideAndItsRecordingsAreFoundAgain() throws Exception {
        Attempt attempt = recorded();
        try (RandomAccessFile file = new RandomAccessFile(database().toFile(), "rw")) {
            // Page 1 holds the schema after a header of 100 bytes; the header stays, so that the file still looks like
            // one.
            for (long at = 100; at < file.length(); at += 7) {
                file.seek(at);
                file.write(0xff);
            }
        }
        assertFoundAgain(attempt);
    }

    private Attempt recorded() {
        Attempts attempts = open();
        Attempt attempt = attempts.prepare(PLAN);
        try (WavAppender wav = WavAppender.create(attempts.recording(attempt.id()), 16_000)) {
            wav.append(new byte[32_000], 32_000);
        }
        attempts.writeSidecar(attempt);
        attempts.stage(attempt.id(), AttemptStage.RECORDING, 1000);
        return attempt;
    }

    private void assertFoundAgain(Attempt attempt) throws Exception {
        Attempts attempts = open();
        List<Problem> notices = attempts.notices();
        assertEquals(1, notices.size());
        Path aside = Path.of(notices.get(0).where());
        assertTrue(Files.exists(aside), "set aside as " + aside);
        assertTrue(
                notices.get(0).what().contains(aside.getFileName().toString()),
                notices.get(0).what());

        assertEquals(List.of(attempt.id()), new Housekeeping(attempts).findCutOff(id -> false));
        Attempt found =
                attempts.list(Optional.of("ownership-1"), 1, 20).attempts().get(0);
        assertEquals(AttemptStage.INTERRUPTED, found.stage());
        assertEquals(PLAN, found.plan());
        assertEquals(attempt.created(), found.created());
        assertEquals(1000, found.lengthMs());
    }

    @Test
    void aRecordingOfWhichNothingIsKnownIsKeptAsAnAttemptAllTheSame() throws Exception {
        Attempt attempt = recorded();
        Files.delete(database());
        Files.delete(data.resolve("recordings").resolve(attempt.id() + ".json"));
        Attempts attempts = open();
        assertEquals(List.of(attempt.id()), new Housekeeping(attempts).findCutOff(id -> false));
        assertEquals("", attempts.get(attempt.id()).plan().question());
    }

    @Test
    void foreignFilesAmongTheRecordingsAreLeftAlone() throws Exception {
        Attempts attempts = open();
        Path recordings = data.resolve("recordings");
        Files.writeString(recordings.resolve("holiday.wav"), "not ours");
        Files.writeString(recordings.resolve("0d7a6a4e-0000-4000-8000-000000000000.wav"), "no sound at all");
        assertEquals(List.of(), new Housekeeping(attempts).findCutOff(id -> false));
        assertEquals(0, attempts.list(Optional.empty(), 1, 20).total());
        assertTrue(Files.exists(recordings.resolve("holiday.wav")));
        assertTrue(Files.exists(recordings.resolve("0d7a6a4e-0000-4000-8000-000000000000.wav")));
    }

    @Test
    void aDataFolderThatCantBeMadeIsSaidToBeOne() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "in the way");
        AloudException fault =
                assertThrows(AloudException.class, () -> Attempts.open(file.resolve("data"), Clock.systemUTC()));
        assertEquals(AloudException.Kind.UNAVAILABLE, fault.kind());
        assertTrue(fault.getMessage().contains("--data"), fault.getMessage());
    }

    private Attempts open() {
        return Attempts.open(data, Clock.systemUTC());
    }

    private Path database() {
        return data.resolve("aloud.db");
    }
}

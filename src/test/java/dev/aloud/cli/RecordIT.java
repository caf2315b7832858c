package dev.aloud.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.RememberingEngine;
import dev.aloud.SoundServer;
import dev.aloud.SpokenWords;
import dev.aloud.attempts.Attempt;
import dev.aloud.attempts.AttemptStage;
import dev.aloud.attempts.Attempts;
import dev.aloud.audio.SoundFile;
import dev.aloud.audio.SoundSource;
import dev.aloud.speech.SoundTranscriber;
import dev.aloud.transcript.Word;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code record} and {@code mics} on a real sound server, into whose microphone a recording is played. */
@Timeout(120)
class RecordIT {
    private static final Path SPEECH = Path.of("src", "test", "resources", "speech");

    @TempDir
    Path folder;

    private SoundServer sound;
    private Process process;
    private BufferedReader said;
    private final StringBuilder log = new StringBuilder();

    @BeforeEach
    void startSound() throws Exception {
        sound = SoundServer.start(folder);
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
        if (sound != null) {
            sound.close();
        }
    }

    private void aloud(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.aloud.Aloud"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out.txt").toFile());
        builder.environment().putAll(sound.environment());
        process = builder.start();
        said = process.errorReader(StandardCharsets.UTF_8);
    }

    private void record() throws IOException {
        String data = folder.resolve("data").toString();
        aloud("record", "--question", "ownership-2", "--prepare", "0", "--profile", "60", "--data", data);
        awaitSaid("Recording.");
    }

    private void awaitSaid(String text) throws IOException {
        String line = said.readLine();
        while (line != null) {
            log.append(line).append('\n');
            if (line.contains(text)) {
                return;
            }
            line = said.readLine();
        }
        throw new AssertionError("it never said \"" + text + "\" but:\n" + log);
    }

    private int exit() throws Exception {
        said.lines().forEach(line -> log.append(line).append('\n'));
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends");
        return process.exitValue();
    }

    private void pressEnter() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    private Attempts attempts() {
        return Attempts.open(folder.resolve("data"), Clock.systemUTC());
    }

    private Attempt theAttempt() {
        return attempts().list(Optional.empty(), 1, 10).attempts().get(0);
    }

    private static List<Word> wordsOf(String name) {
        try (SoundSource source = SoundFile.open(SPEECH.resolve(name))) {
            return SoundTranscriber.transcribe(RememberingEngine.shared(), source, percent -> {})
                    .words();
        }
    }

    @Test
    void whatIsSpokenIsRecordedWithItsWordsAndTimesAndScored() throws Exception {
        record();
        sound.play(SPEECH.resolve("ownership-short.wav"));
        pressEnter();
        assertEquals(ExitCode.DONE, exit(), log.toString());
        String report = Files.readString(folder.resolve("out.txt"));
        assertTrue(report.contains("Seconds") && report.contains(" of 100"), report);
        Attempt attempt = theAttempt();
        assertEquals(AttemptStage.DONE, attempt.stage());
        assertEquals("ownership-2", attempt.plan().question());
        SpokenWords.assertAlike(
                wordsOf("ownership-short.wav"),
                attempts().recognitionResult(attempt.id()).orElseThrow().words());
    }

    @Test
    void whenTheMicrophoneDiesWhatWasSaidIsKeptAndTheReasonTold() throws Exception {
        record();
        sound.play(SPEECH.resolve("one-sentence.wav"));
        sound.kill();
        assertEquals(ExitCode.UNUSABLE, exit(), log.toString());
        assertTrue(log.toString().contains("Everything up to this moment is kept."), log.toString());
        assertKept();
    }

    @Test
    void ctrlCKeepsWhatWasSaid() throws Exception {
        record();
        sound.play(SPEECH.resolve("one-sentence.wav"));
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        exit();
        assertTrue(log.toString().contains("What you said is kept."), log.toString());
        assertKept();
    }

    private void assertKept() {
        Attempt attempt = theAttempt();
        assertEquals(AttemptStage.INTERRUPTED, attempt.stage());
        try (SoundSource kept = SoundFile.open(attempts().existingRecording(attempt.id()))) {
            assertTrue(kept.lengthMs() >= 2500, kept.lengthMs() + " ms of three seconds are kept");
        }
    }

    @Test
    void micsNamesTheMicrophoneWithItsRates() throws Exception {
        aloud("mics");
        assertEquals(ExitCode.DONE, exit(), log.toString());
        String list = Files.readString(folder.resolve("out.txt"));
        assertTrue(list.matches("(?s)default \\[default]: 16, .*44\\.1, 48, .*kHz, mono or stereo\n"), list);
    }

    @Test
    void withoutAMicrophoneBothCommandsSaySo() throws Exception {
        sound.kill();
        aloud("mics");
        assertEquals(ExitCode.UNUSABLE, exit(), log.toString());
        assertTrue(log.toString().contains("No microphone was found."), log.toString());
        aloud("record", "--data", folder.resolve("data").toString());
        assertEquals(ExitCode.UNUSABLE, exit(), log.toString());
        assertEquals(2, log.toString().split("No microphone was found\\.", -1).length - 1, log.toString());
    }
}

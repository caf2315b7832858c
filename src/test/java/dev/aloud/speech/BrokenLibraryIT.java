package dev.aloud.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.audio.Peaks;
import dev.aloud.audio.SoundFile;
import dev.aloud.audio.SoundSource;
import dev.aloud.audio.WavAppender;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines on which Vosk's library does not load, each played by a process of its own. */
class BrokenLibraryIT {
    @TempDir
    Path folder;

    /** Records, measures and hears where it can; prints why it can't. */
    public static final class WithoutRecognition {
        private WithoutRecognition() {}

        /** @param arguments where to record to */
        public static void main(String[] arguments) {
            Path file = Path.of(arguments[0]);
            try (SpeechEngine engine = VoskEngine.open(SpeechModelFolder.forDevelopment());
                    SpeechEngine second = VoskEngine.open(SpeechModelFolder.forDevelopment())) {
                System.out.println(engine.unavailable().orElseThrow().line());
                System.out.println(second.unavailable().equals(engine.unavailable()));
                try (WavAppender wav = WavAppender.create(file, 16_000)) {
                    wav.append(new byte[32_000], 32_000);
                }
                try (SoundSource source = SoundFile.open(file)) {
                    TranscribedSound heard = SoundTranscriber.transcribe(engine, source, percent -> {});
                    System.out.println(
                            heard.frames().count() + " frames, " + heard.words().size() + " words, "
                                    + heard.notes().size() + " note, " + Peaks.of(file, 10).length + " peaks");
                }
            }
        }
    }

    /** The last three lines: the JVM itself may warn about a foreign library before them. */
    private List<String> run(List<String> options, String classPath) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                classPath,
                WithoutRecognition.class.getName(),
                folder.resolve("a.wav").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines =
                new String(process.getInputStream().readAllBytes()).lines().toList();
        assertEquals(0, process.waitFor(), lines.toString());
        return lines.subList(Math.max(0, lines.size() - 3), lines.size());
    }

    private static void assertGoesOnWithout(List<String> lines) {
        assertEquals(3, lines.size(), lines.toString());
        assertTrue(lines.get(0).startsWith("Speech recognition does not work here: "), lines.get(0));
        assertTrue(lines.get(0).contains("Recording and replay work without it."), lines.get(0));
        assertFalse(lines.get(0).contains("\tat "), lines.get(0));
        assertEquals("true", lines.get(1), "the second engine says the same");
        assertEquals("100 frames, 0 words, 1 note, 10 peaks", lines.get(2));
    }

    @Test
    void aLibraryThatIsNoLibraryLeavesEverythingElseWorking() throws Exception {
        String prefix = com.sun.jna.Platform.RESOURCE_PREFIX;
        Path broken = Files.createDirectories(folder.resolve("first/" + prefix));
        for (String name : new String[] {"libvosk.so", "libvosk.dylib", "libvosk.dll"}) {
            Files.writeString(broken.resolve(name), "this is no library");
        }
        assertGoesOnWithout(run(List.of(), folder.resolve("first") + File.pathSeparator + classPath()));
    }

    @Test
    void aProcessorThatThereIsNoLibraryForLeavesEverythingElseWorking() throws Exception {
        List<String> lines = run(List.of("-Dos.arch=s390x"), classPath());
        assertGoesOnWithout(lines);
        assertTrue(lines.get(0).contains("on s390x"), lines.get(0));
    }

    @Test
    void aClassPathWithoutJnaLeavesEverythingElseWorking() throws Exception {
        StringBuilder without = new StringBuilder();
        for (String entry : classPath().split(File.pathSeparator)) {
            without.append(entry.contains("jna-") ? "" : entry + File.pathSeparator);
        }
        assertGoesOnWithout(run(List.of(), without.toString()));
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}

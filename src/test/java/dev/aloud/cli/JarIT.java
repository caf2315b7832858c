package dev.aloud.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts rely on, held against the jar that users get, from a folder with spaces and letters beyond ASCII. */
class JarIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SPEECH = Path.of("src/test/resources/speech").toAbsolutePath();

    @TempDir
    static Path temp;

    private static Jar jar;

    @BeforeAll
    static void copyTheJar() throws IOException {
        jar = new Jar(temp.resolve("mój dom ü"), temp.resolve("home"));
    }

    @Test
    void theJarIsWhatItsManifestSaysAndCannotFetchPrograms() throws IOException {
        try (JarFile file = new JarFile("target/aloud.jar")) {
            var manifest = file.getManifest().getMainAttributes();
            assertEquals("dev.aloud.Aloud", manifest.getValue("Main-Class"));
            assertEquals("ALL-UNNAMED", manifest.getValue("Enable-Native-Access"));
            assertEquals("true", manifest.getValue("Multi-Release"));
            List<String> fetching = file.stream()
                    .map(entry -> entry.getName())
                    .filter(name ->
                            name.matches(".*(FFMPEGDownloader|PipeDecoder|PipedAudioStream).*|META-INF/[^/]*\\.SF"))
                    .toList();
            assertEquals(List.of(), fetching);
        }
    }

    @Test
    void theJarCarriesNothingThatTrainsWeights() throws IOException {
        try (JarFile file = new JarFile("target/aloud.jar")) {
            List<String> training = file.stream()
                    .map(entry -> entry.getName())
                    .filter(name ->
                            name.matches("dev/aloud/star/(training/.*|model/.*Writer.*|evaluation/CalibrationFit.*)"))
                    .toList();
            assertEquals(List.of(), training);
        }
    }

    @Test
    void aSpokenAnswerIsScoredAsJsonWithTheKeysThatScriptsUse() throws IOException {
        Jar.Outcome outcome = jar.run(
                "score",
                "--json",
                "--explain",
                SPEECH.resolve("ownership-short.wav").toString());
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals(1, outcome.lines().size(), "JSON alone, one object a line");
        JsonNode json = JSON.readTree(outcome.out());
        for (String key :
                "version competency level profile question audio words sections timing delivery signals disqualifiers"
                        .concat(" redFlags score verdict reason advice nextProbe sum")
                        .split(" ")) {
            assertTrue(json.has(key), "key " + key);
        }
        assertEquals("ownership", json.at("/competency").asText());
        assertEquals("sde2", json.at("/level").asText());
        assertEquals("full", json.at("/profile").asText());
        assertTrue(json.at("/words").size() > 10, outcome.out());
        assertFalse(json.at("/timesEstimated").asBoolean());
    }

    @Test
    void soundOfEveryKindIsDoneAndTheRestIsRefusedWithItsReasonInTheSameCall() throws IOException {
        Map<String, Path> good = goodSounds();
        Map<String, Path> bad = badSounds();
        List<String> words = new ArrayList<>(List.of("score", "--json"));
        bad.values().forEach(file -> words.add(file.toString()));
        good.values().forEach(file -> words.add(file.toString()));
        Jar.Outcome outcome = jar.run(words.toArray(String[]::new));
        assertEquals(3, outcome.code(), outcome.err());
        assertEquals(good.size(), outcome.lines().size(), outcome.out() + outcome.err());
        for (String line : outcome.lines()) {
            assertEquals("not_scored", JSON.readTree(line).at("/verdict").asText());
        }
        bad.forEach((name, file) -> assertEquals(
                1,
                outcome.err()
                        .lines()
                        .filter(line -> line.startsWith(file.toString() + ": "))
                        .count(),
                name + " is told once: " + outcome.err()));
        assertNoTrace(outcome);
        assertTrue(outcome.err().contains("upsampled"), "8 kHz is said to be upsampled");
    }

    @Test
    void silenceAloneIsDone() {
        Path silence = WavFixtures.silence(temp.resolve("nothing.wav"), 16000, 3);
        Jar.Outcome outcome = jar.run("score", silence.toString());
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("NOT SCORED"), outcome.out());
    }

    @Test
    void outWritesAFileAnInputAndTheSecondOfANameGetsATwo() throws IOException {
        Path one = Files.createDirectories(temp.resolve("one")).resolve("answer.wav");
        Path two = Files.createDirectories(temp.resolve("two")).resolve("answer.txt");
        Files.copy(SPEECH.resolve("one-sentence.wav"), one);
        Files.writeString(two, "I noticed the leak. Nobody asked me. I fixed it.");
        Path results = temp.resolve("results");
        Jar.Outcome outcome = jar.run("score", one.toString(), two.toString(), "--out", results.toString());
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals("", outcome.out());
        assertFalse(JSON.readTree(results.resolve("answer.json").toFile())
                .at("/timesEstimated")
                .asBoolean());
        assertTrue(JSON.readTree(results.resolve("answer-2.json").toFile())
                .at("/timesEstimated")
                .asBoolean());
        assertTrue(outcome.err().contains("times are estimated"), outcome.err());
    }

    @Test
    void whatWasSaidIsTranscribed() {
        Jar.Outcome outcome =
                jar.run("transcribe", SPEECH.resolve("one-sentence.wav").toString(), "--format", "vtt");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().startsWith("WEBVTT\n\n00:00:0"), outcome.out());
    }

    @Test
    void aMissingAndADamagedModelAreToldWithTheRemedy() throws IOException {
        String answer = SPEECH.resolve("one-sentence.wav").toString();
        Jar.Outcome missing =
                jar.run("score", answer, "--model", temp.resolve("nowhere").toString());
        assertEquals(3, missing.code());
        assertEquals(1, missing.err().lines().count(), missing.err());
        Path damaged = damagedModel();
        Jar.Outcome broken = jar.run("transcribe", answer, "--model", damaged.toString());
        assertEquals(3, broken.code());
        assertTrue(broken.err().contains("damaged"), broken.err());
        assertTrue(broken.err().contains("--model"), broken.err());
        assertNoTrace(broken);
    }

    @Test
    void wrongUsageIsTwoAndOneLine() {
        Jar.Outcome outcome = jar.run("scorre", "x.wav");
        assertEquals(2, outcome.code());
        assertEquals("", outcome.out());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertNoTrace(outcome);
    }

    private static Path damagedModel() throws IOException {
        Path damaged = Files.createDirectories(temp.resolve("damaged/am"));
        Files.writeString(damaged.resolve("final.mdl"), "no model");
        Files.writeString(Files.createDirectories(temp.resolve("damaged/conf")).resolve("mfcc.conf"), "--sample=1");
        return damaged.getParent();
    }

    private static Map<String, Path> goodSounds() {
        Map<String, Path> sounds = new TreeMap<>();
        sounds.put("8 kHz", WavFixtures.tone(temp.resolve("8k.wav"), 8000, 16, 1, 1));
        sounds.put("8 bit", WavFixtures.tone(temp.resolve("8bit.wav"), 16000, 8, 1, 1));
        sounds.put("24 bit", WavFixtures.tone(temp.resolve("24bit.wav"), 48000, 24, 1, 1));
        sounds.put("float", WavFixtures.floating(temp.resolve("float.wav"), 44100, 1));
        sounds.put("stereo", WavFixtures.tone(temp.resolve("stereo.wav"), 44100, 16, 2, 1));
        sounds.put("96 kHz", WavFixtures.tone(temp.resolve("96k.wav"), 96000, 16, 1, 1));
        sounds.put("silence", WavFixtures.silence(temp.resolve("silence.wav"), 16000, 2));
        return sounds;
    }

    private static Map<String, Path> badSounds() throws IOException {
        Map<String, Path> sounds = new TreeMap<>();
        sounds.put("empty", Files.createFile(temp.resolve("empty.wav")));
        sounds.put("truncated", WavFixtures.truncated(temp.resolve("truncated.wav")));
        sounds.put("over an hour", WavFixtures.long8Bit(temp.resolve("long.wav"), 3601));
        sounds.put("lying header", WavFixtures.lying(temp.resolve("lying.wav")));
        sounds.put("text", Files.writeString(temp.resolve("text.wav"), "Dear diary, this is text."));
        sounds.put("missing", temp.resolve("missing.wav"));
        sounds.put("empty text", Files.createFile(temp.resolve("empty.txt")));
        sounds.put("folder", Files.createDirectory(temp.resolve("folder.wav")));
        return sounds;
    }

    static void assertNoTrace(Jar.Outcome outcome) {
        assertFalse(
                (outcome.err() + outcome.out())
                        .lines()
                        .anyMatch(line -> line.strip().matches("at [\\w.$/]+\\(.*\\).*") || line.contains("Exception")),
                outcome.err());
    }
}

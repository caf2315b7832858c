package dev.aloud.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model of interviews, made beside a copy of the general one. */
class LanguageModelIT {
    @TempDir
    Path folder;

    private Path general() throws IOException {
        Path copy = folder.resolve("vosk-model-en");
        for (SpeechModelFile file : LanguageModel.GENERAL.files()) {
            Path to = copy.resolve(file.path());
            Files.createDirectories(to.getParent());
            Files.copy(SpeechModelFolder.forDevelopment().resolve(file.path()), to);
        }
        return copy;
    }

    private static Set<String> differing(Path one, Path other) throws IOException {
        Set<String> differing = new TreeSet<>();
        try (var files = Files.walk(one)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = one.relativize(file).toString();
                if (Files.mismatch(file, other.resolve(path)) >= 0) {
                    differing.add(path);
                }
            }
        }
        return differing;
    }

    @Test
    void theModelOfInterviewsIsTheGeneralOneWithAnotherGraph() throws IOException {
        Path general = general();
        Path interviews = InterviewModelFolder.beside(general);
        assertEquals(List.of(), SpeechModelFolder.checkFully(interviews));
        assertEquals(Set.of("graph/Gr.fst"), differing(general, interviews));
        assertEquals(LanguageModel.INTERVIEWS.version(), SpeechModelFolder.version(interviews));
    }

    /** With one name for every graph, a folder with an old one would pass for a whole one. */
    @Test
    void theNameTellsWhichGraphItIs() {
        String sum = LanguageModel.INTERVIEWS.files().stream()
                .filter(file -> file.path().equals(LanguageModel.GRAPH))
                .map(SpeechModelFile::sha256)
                .collect(Collectors.joining());
        assertEquals(
                LanguageModel.GENERAL.version() + "-interviews-" + sum.substring(0, 8),
                LanguageModel.INTERVIEWS.version());
    }

    @Test
    void aDamagedGraphIsUnpackedAgain() throws IOException {
        Path interviews = InterviewModelFolder.beside(general());
        Files.write(interviews.resolve(LanguageModel.GRAPH), new byte[1000]);
        assertFalse(SpeechModelFolder.check(interviews).isEmpty());
        InterviewModelFolder.beside(folder.resolve("vosk-model-en"));
        assertEquals(List.of(), SpeechModelFolder.checkFully(interviews));
    }

    @Test
    void nothingElseIsLeftBesideIt() throws IOException {
        Path interviews = InterviewModelFolder.beside(general());
        try (var left = Files.list(folder)) {
            String name = interviews.getFileName().toString();
            assertEquals(
                    Set.of("vosk-model-en", name, name + ".lock"),
                    left.map(path -> path.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void itIsUsedUnlessTheGeneralOneIsAskedFor() {
        Path unused = folder.resolve("unused");
        Path interviews = SpeechModelFolder.find(unused, LanguageModel.INTERVIEWS);
        Path general = SpeechModelFolder.find(unused, LanguageModel.GENERAL);
        assertEquals(LanguageModel.INTERVIEWS.version(), SpeechModelFolder.version(interviews));
        assertEquals(LanguageModel.GENERAL.version(), SpeechModelFolder.version(general));
        assertFalse(Files.exists(unused));
        try (SpeechEngine engine = VoskEngine.open(interviews)) {
            assertTrue(engine.unavailable().isEmpty());
        }
    }
}

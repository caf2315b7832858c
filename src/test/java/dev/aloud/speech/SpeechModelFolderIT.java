package dev.aloud.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model that the build fetched, and copies of it that are damaged. */
class SpeechModelFolderIT {
    @TempDir
    Path folder;

    private Path copy;

    @BeforeEach
    void copyModel() throws IOException {
        copy = copyTo(folder.resolve("vosk-model-en"));
    }

    private static Path copyTo(Path target) throws IOException {
        Path model = SpeechModelFolder.forDevelopment();
        try (var files = Files.walk(model)) {
            for (Path file : files.toList()) {
                Path to = target.resolve(model.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return target;
    }

    private static void truncate(Path file, long bytes) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(bytes);
        }
    }

    @Test
    void theFetchedModelIsTheOneThatIsListed() {
        assertEquals(List.of(), SpeechModelFolder.checkFully(SpeechModelFolder.forDevelopment()));
    }

    @Test
    void aMissingFileATruncatedFileAndAChangedByteAreFound() throws IOException {
        Files.delete(copy.resolve("conf/mfcc.conf"));
        truncate(copy.resolve("graph/HCLr.fst"), 1000);
        List<Problem> problems = SpeechModelFolder.check(copy);
        assertEquals(2, problems.size());
        assertTrue(problems.get(0).what().contains("conf/mfcc.conf is missing"), problems.toString());
        assertTrue(problems.get(1).what().contains("graph/HCLr.fst has 1000 bytes"), problems.toString());
    }

    @Test
    void aChangedByteIsFoundByTheFullCheckAlone() throws IOException {
        try (RandomAccessFile out =
                new RandomAccessFile(copy.resolve("am/final.mdl").toFile(), "rw")) {
            out.seek(1_000_000);
            out.write(out.read() + 1);
        }
        assertEquals(List.of(), SpeechModelFolder.check(copy));
        assertTrue(SpeechModelFolder.checkFully(copy).get(0).what().contains("am/final.mdl was changed"));
    }

    /** As somebody's own model, without our list of sizes: then only the library itself can tell. */
    @ParameterizedTest
    @ValueSource(strings = {"am/final.mdl", "graph/HCLr.fst", "ivector/final.ie"})
    void aDamagedModelOfTheUsersOwnMakesNoEngine(String name) throws IOException {
        Path own = Files.move(copy, folder.resolve("my-model"));
        truncate(own.resolve(name), 1000);
        assertEquals(List.of(), SpeechModelFolder.check(own));
        try (SpeechEngine engine = VoskEngine.open(own)) {
            assertTrue(engine.unavailable().orElseThrow().what().contains("damaged"));
        }
    }

    @Test
    void aModelOfTheUsersOwnIsTakenAndNamedAfterItsFolder() throws IOException {
        Path own = Files.move(copy, folder.resolve("größer"));
        try (SpeechEngine engine = VoskEngine.open(own)) {
            assertTrue(engine.unavailable().isEmpty());
            assertEquals("größer", engine.modelVersion());
        }
        assertTrue(SpeechModelFolder.check(folder).get(0).what().contains("not a Vosk model"));
    }

    @Test
    void withoutAModelInTheJarUnpackingSaysSo() throws Exception {
        try (URLClassLoader bare = withoutModel()) {
            Object refusal = assertThrows(
                            InvocationTargetException.class,
                            () -> bare.loadClass(SpeechModelFolder.class.getName())
                                    .getMethod("unpack", Path.class)
                                    .invoke(null, folder.resolve("data")))
                    .getCause();
            assertTrue(refusal.toString().contains("speech model in this build is incomplete"), refusal.toString());
        }
        assertFalse(Files.exists(folder.resolve("data/models/" + LanguageModel.GENERAL.version())));
    }

    /** The classes as they are, in a class path whose model has been left out. */
    private static URLClassLoader withoutModel() throws IOException {
        List<URL> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            places.add(Path.of(place).toUri().toURL());
        }
        return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()) {
            @Override
            public URL getResource(String name) {
                return name.startsWith("vosk-model-en/") ? null : super.getResource(name);
            }
        };
    }

    /** The unpacking runs in processes of their own whose class path carries the model, as the jar does. */
    private Process unpacking(Path data) throws IOException {
        String classPath = System.getProperty("java.class.path") + System.getProperty("path.separator") + folder;
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Unpacking.class.getName(),
                        data.toString())
                .inheritIO()
                .start();
    }

    /** A process that unpacks the model. */
    public static final class Unpacking {
        private Unpacking() {}

        /** @param arguments the data folder */
        public static void main(String[] arguments) {
            SpeechModelFolder.unpack(Path.of(arguments[0]));
        }
    }

    private static void succeed(Process process) throws InterruptedException {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
    }

    @Test
    void twoProcessesUnpackOneModelWholeAndLeaveNothingElse() throws Exception {
        Path data = folder.resolve("data");
        List<Process> both = new ArrayList<>(List.of(unpacking(data), unpacking(data)));
        for (Process process : both) {
            succeed(process);
        }
        Path model = data.resolve("models").resolve(LanguageModel.GENERAL.version());
        assertEquals(List.of(), SpeechModelFolder.checkFully(model));
        try (var left = Files.list(data.resolve("models"))) {
            assertEquals(
                    List.of(LanguageModel.GENERAL.version(), LanguageModel.GENERAL.version() + ".lock"),
                    left.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aHalfUnpackedFolderIsMadeAnew() throws Exception {
        Path data = folder.resolve("data");
        Path model = copyTo(data.resolve("models").resolve(LanguageModel.GENERAL.version()));
        truncate(model.resolve("graph/Gr.fst"), 5);
        Files.delete(model.resolve("uuid"));
        Files.createDirectories(data.resolve("models/" + LanguageModel.GENERAL.version() + ".half-123/am"));
        succeed(unpacking(data));
        assertEquals(List.of(), SpeechModelFolder.checkFully(model));
        assertFalse(Files.exists(data.resolve("models/" + LanguageModel.GENERAL.version() + ".half-123")));
    }
}

package dev.aloud;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tools that a test needs and a machine may lack. At home such a test is skipped; where everything is demanded
 * (environment ALOUD_DEMAND_ALL=true, as .ci/run sets it) it fails.
 */
public final class Tools {
    private Tools() {}

    /** Goes on only when the tool is there: skips the test, or fails it where everything is demanded. */
    public static void require(String tool, boolean there) {
        String missing = tool + " is missing on this machine";
        if (demandAll()) {
            assertTrue(there, missing);
        }
        assumeTrue(there, missing);
    }

    /** Where the first of these programs that the search path has is; goes on only when there is one. */
    public static Path program(String... names) {
        Optional<Path> found = Arrays.stream(names).flatMap(Tools::places).findFirst();
        require(String.join(" or ", names), found.isPresent());
        return found.orElseThrow();
    }

    private static Stream<Path> places(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    /** Goes on only where a sound server runs: Firefox plays and records nothing without an output. */
    public static void soundOutput() {
        require("a sound server (PulseAudio)", succeeds("pactl", "info"));
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean demandAll() {
        return Boolean.parseBoolean(System.getenv("ALOUD_DEMAND_ALL")) || Boolean.getBoolean("aloud.demand.all");
    }
}

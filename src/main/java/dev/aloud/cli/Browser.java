package dev.aloud.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens a page in the user's browser, if there is one. */
final class Browser {
    private Browser() {}

    /** Asks the system to open the page. Does nothing on a machine without a screen or a browser. */
    static void open(String address) {
        opener(System.getProperty("os.name"), System.getenv()).ifPresent(command -> start(command, address));
    }

    /** Returns the command that opens a page on that system, without the address; empty without a screen. */
    static Optional<List<String>> opener(String system, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        if (os.startsWith("mac")) {
            return Optional.of(List.of("open"));
        }
        boolean screen = present(environment, "DISPLAY") || present(environment, "WAYLAND_DISPLAY");
        return screen ? Optional.of(List.of("xdg-open")) : Optional.empty();
    }

    private static boolean present(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }

    private static void start(List<String> command, String address) {
        try {
            List<String> words = new ArrayList<>(command);
            words.add(address);
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // The address is printed anyway, so it can be opened by hand.
        }
    }
}

package dev.aloud.cli;

import dev.aloud.audio.Microphones;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.reader.Reader;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.speech.SpeechModelFolder;
import dev.aloud.speech.VoskEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Checks each part that Aloud needs. Changes nothing, except that it creates a missing data folder and unpacks a missing model. */
final class SystemCheck {
    /** One part and its state; {@code remedy} is empty if it is fine. */
    record Finding(String part, boolean well, String text, String remedy) {
        static Finding ok(String part, String text) {
            return new Finding(part, true, text, "");
        }

        static Finding problem(String part, String text, String remedy) {
            return new Finding(part, false, text, remedy);
        }
    }

    /** Space for one hour at 48 kHz, 16 bit, mono (346 MB), and the unpacked model (93 MB), bytes. */
    private static final long LEAST_ROOM = 450_000_000L;

    /** The oldest Java that runs Aloud. */
    private static final int LEAST_JAVA = 17;

    private final Console console;
    private final int port;
    private final Path data;
    private final SpeechModelOptions model;

    SystemCheck(Console console, int port, Path data, SpeechModelOptions model) {
        this.console = console;
        this.port = port;
        this.data = data;
        this.model = model;
    }

    /** Returns all findings, in the order of the report. */
    List<Finding> all() {
        return List.of(java(), microphone(), model(), reader(), dataFolder(), disk(), port());
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        String text = "Java " + Runtime.version() + " on " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ".";
        return version >= LEAST_JAVA
                ? Finding.ok("java", text)
                : Finding.problem("java", text, "Install Java " + LEAST_JAVA + " or newer.");
    }

    private static Finding microphone() {
        List<String> names = Microphones.list();
        return names.isEmpty()
                ? Finding.problem(
                        "microphone",
                        "None was found.",
                        "Connect one, and allow it in the system's privacy settings. The browser may still find one.")
                : Finding.ok("microphone", String.join(", ", names) + ".");
    }

    private Finding model() {
        try {
            Path folder = SpeechEngines.chosenFolder(console, model, data);
            List<Problem> problems = SpeechModelFolder.checkFully(folder);
            return problems.isEmpty() ? recognition(folder) : fault("model", problems.get(0));
        } catch (AloudException e) {
            return fault("model", e.problems().get(0));
        }
    }

    private static Finding recognition(Path folder) {
        try (SpeechEngine engine = VoskEngine.open(folder)) {
            return engine.unavailable()
                    .map(why -> fault("model", why))
                    .orElseGet(() -> Finding.ok(
                            "model", engine.modelVersion() + " at " + folder + " is whole and recognition works."));
        }
    }

    private static Finding reader() {
        try {
            Reader.load().check();
            return Finding.ok("reader", "The model that reads answers works.");
        } catch (AloudException e) {
            return fault("reader", e.problems().get(0));
        }
    }

    private static Finding fault(String part, Problem problem) {
        return Finding.problem(
                part, (problem.where().isEmpty() ? "" : problem.where() + ": ") + problem.what(), problem.remedy());
    }

    private Finding dataFolder() {
        try {
            DefaultDataFolder.prepare(data);
            return Finding.ok("data folder", data + " can be written to.");
        } catch (AloudException e) {
            return fault("data folder", e.problems().get(0));
        }
    }

    private Finding disk() {
        try {
            long room = Files.getFileStore(existing(data)).getUsableSpace();
            String text = String.format(Locale.ROOT, "%.1f GB are free at %s.", room / 1e9, data);
            return room >= LEAST_ROOM
                    ? Finding.ok("disk", text)
                    : Finding.problem("disk", text, "Free some space: an hour of recording takes up to 0.35 GB.");
        } catch (IOException e) {
            return Finding.problem(
                    "disk", "The free space can't be read: " + IoProblems.reason(e) + ".", "Check the disk.");
        }
    }

    private static Path existing(Path folder) {
        Path at = folder.toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at)) {
            at = at.getParent();
        }
        return at;
    }

    private Finding port() {
        if (port == 0 || PortProbe.isFree(port)) {
            return Finding.ok("port", port + " on 127.0.0.1 is free.");
        }
        return PortProbe.isAloud(port)
                ? Finding.ok("port", "Aloud is already running at http://127.0.0.1:" + port + "/.")
                : Finding.problem(
                        "port", port + " is taken by another program.", "Close it, or use serve --port PORT.");
    }
}

package dev.aloud.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor}: checks every part that Aloud needs, and says how to fix what is wrong. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks microphone, model, disk, port and data folder, and says how to fix what is wrong.")
final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--port", paramLabel = "PORT", description = "The port for serve. Default: 7070.")
    private int port = ServeCommand.DEFAULT_PORT;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder. Default: the system's usual place.")
    private Path data;

    @Mixin
    private SpeechModelOptions modelOptions;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        boolean well = true;
        for (SystemCheck.Finding finding :
                new SystemCheck(console, port, DefaultDataFolder.of(data), modelOptions).all()) {
            console.out().println(line(finding));
            well &= finding.well();
        }
        return well ? ExitCode.DONE : ExitCode.UNUSABLE;
    }

    private static String line(SystemCheck.Finding finding) {
        String remedy = finding.remedy().isEmpty() ? "" : " " + finding.remedy();
        return String.format(
                "%-8s %-12s %s%s", finding.well() ? "ok" : "problem", finding.part(), finding.text(), remedy);
    }
}

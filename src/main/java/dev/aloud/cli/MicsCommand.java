package dev.aloud.cli;

import dev.aloud.audio.Microphone;
import dev.aloud.audio.Microphones;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code mics}: lists what can be recorded from, and what is wrong with the rest. */
@Command(
        name = "mics",
        mixinStandardHelpOptions = true,
        description = "Lists the microphones of this computer, and says what is wrong with those that can't be used.")
final class MicsCommand implements Callable<Integer> {
    private final Console console;

    MicsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Microphone> all = Microphones.all();
        all.stream().filter(Microphone::isUsable).map(MicsCommand::usable).forEach(console.out()::println);
        all.forEach(one -> one.problem().ifPresent(problem -> ErrorReporter.report(console, problem)));
        if (all.stream().noneMatch(Microphone::isUsable)) {
            throw Microphones.noneUsable();
        }
        return ExitCode.DONE;
    }

    private static String usable(Microphone one) {
        return one.name() + ": " + Microphones.inKhz(one.rates()) + " kHz, "
                + (one.stereo() ? "mono or stereo" : "mono");
    }
}

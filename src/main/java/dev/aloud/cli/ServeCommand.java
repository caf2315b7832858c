package dev.aloud.cli;

import dev.aloud.analysis.Analyser;
import dev.aloud.content.Content;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.server.AloudServer;
import dev.aloud.server.ServerSettings;
import dev.aloud.speech.SpeechEngine;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: starts Aloud for the browser and runs until it is interrupted. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts Aloud on 127.0.0.1 and opens the browser. Ends with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
    static final int DEFAULT_PORT = 7070;
    private static final int HIGHEST_PORT = 65_535;

    private final Console console;

    @Option(names = "--port", paramLabel = "PORT", description = "Default: 7070; 0 takes any free one.")
    private int port = DEFAULT_PORT;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where attempts and recordings are kept. Default: where the system keeps such things.")
    private Path data;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "The speech model. Default: the one that Aloud carries.")
    private Path model;

    @Option(names = "--no-open", description = "Don't open the browser.")
    private boolean noOpen;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        requirePort(port);
        Path folder = DataFolder.prepare(DataFolder.of(data));
        SpeechEngine engine = Ears.open(model, folder);
        AloudServer server = start(folder, engine);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, engine), "aloud-stop"));
        engine.unavailable().ifPresent(this::tellThatNothingIsRecognised);
        String address = "http://127.0.0.1:" + server.port() + "/";
        console.out().println("Aloud is ready at " + address + " (Ctrl-C ends it)");
        if (!noOpen) {
            Browser.open(address);
        }
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    static void requirePort(int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new AloudException(
                    AloudException.Kind.BAD_REQUEST,
                    "Port " + port + " is no port.",
                    "--port",
                    "Choose one from 1 to 65535, or 0 for any free one.");
        }
    }

    private AloudServer start(Path folder, SpeechEngine engine) {
        try {
            return AloudServer.start(new ServerSettings(port, folder, Content.load(), Analyser.load(), engine));
        } catch (AloudException e) {
            engine.close();
            if (port != 0 && Neighbour.isAloud(port)) {
                throw new AloudException(
                        AloudException.Kind.UNAVAILABLE,
                        "Aloud runs there already.",
                        "127.0.0.1:" + port,
                        "Open http://127.0.0.1:" + port + "/ in the browser, or start a second one with --port "
                                + (port % HIGHEST_PORT + 1) + ".",
                        e);
            }
            throw e;
        }
    }

    private void tellThatNothingIsRecognised(Problem why) {
        Complaints.tell(console, why);
        console.err().println("Recording and replay work; what is said will not be transcribed.");
    }

    private static void stop(AloudServer server, SpeechEngine engine) {
        server.close();
        engine.close();
    }
}

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(names = "--port", paramLabel = "PORT", description = "Default: 7070. 0 uses any free port.")
    private int port = DEFAULT_PORT;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder for attempts and recordings. Default: the system's usual place.")
    private Path data;

    @Mixin
    private SpeechModelOptions modelOptions;

    @Option(names = "--no-open", description = "Don't open the browser.")
    private boolean noOpen;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        requirePort(port);
        requireFree(port);
        Path folder = DefaultDataFolder.prepare(DefaultDataFolder.of(data));
        CompletableFuture<SpeechEngine> ear =
                CompletableFuture.supplyAsync(() -> SpeechEngines.open(console, modelOptions, folder));
        Content content = Content.load();
        Analyser analyser = Analyser.load();
        SpeechEngine engine = ear.join();
        AloudServer server = start(new ServerSettings(
                port, folder, content, analyser, engine, SpeechEngines.models(modelOptions, folder)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, engine), "aloud-stop"));
        engine.unavailable().ifPresent(this::tellThatNothingIsRecognised);
        server.notices().forEach(notice -> ErrorReporter.report(console, notice));
        String address = "http://127.0.0.1:" + server.port() + "/";
        console.out().println("Aloud is ready at " + address + " (Ctrl-C ends it)");
        if (!noOpen) {
            Browser.open(address);
        }
        HeapSettings.apply();
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    static void requirePort(int port) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new AloudException(
                    AloudException.Kind.BAD_REQUEST,
                    "Port " + port + " is no port.",
                    "--port",
                    "Choose a port from 1 to 65535, or 0 for any free one.");
        }
    }

    /** Checked before the model is loaded, so that the message comes at once. */
    private static void requireFree(int port) {
        if (port == 0 || PortProbe.isFree(port)) {
            return;
        }
        String address = "127.0.0.1:" + port;
        int other = port == HIGHEST_PORT ? 0 : port + 1;
        throw PortProbe.isAloud(port)
                ? unavailable(
                        "Aloud is already running there.",
                        address,
                        "Open http://" + address + "/ in the browser, or start a second one with --port " + other + ".")
                : unavailable(
                        "Port " + port + " is taken by another program.",
                        address,
                        "Close that program, or choose another port with --port " + other + ".");
    }

    private static AloudException unavailable(String what, String where, String remedy) {
        return new AloudException(AloudException.Kind.UNAVAILABLE, what, where, remedy);
    }

    private static AloudServer start(ServerSettings settings) {
        try {
            return AloudServer.start(settings);
        } catch (AloudException e) {
            settings.engine().close();
            throw e;
        }
    }

    private void tellThatNothingIsRecognised(Problem why) {
        ErrorReporter.report(console, why);
        console.err().println("You can record and play, but speech is not transcribed.");
    }

    private static void stop(AloudServer server, SpeechEngine engine) {
        server.close();
        engine.close();
    }
}

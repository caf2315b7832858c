package dev.aloud.server;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.util.Map;

/** Aloud for the browser: page, routes and live socket on 127.0.0.1. Thread-safe. */
public final class AloudServer implements AutoCloseable {
    private final Javalin javalin;

    private AloudServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * A server that answers when this returns.
     *
     * @throws AloudException UNAVAILABLE for a taken port or a data folder that can't be used
     */
    public static AloudServer start(ServerSettings settings) {
        SafetyHeaders headers = SafetyHeaders.load();
        Javalin javalin = Javalin.create(config -> {
            quiet(config);
            guard(config, headers);
            files(config);
            FaultRoutes.addTo(config.routes);
            new Setup(settings.content(), settings.engine()).addTo(config.routes);
        });
        try {
            return new AloudServer(javalin.start("127.0.0.1", settings.port()));
        } catch (JavalinBindException e) {
            throw new AloudException(
                    Kind.UNAVAILABLE,
                    "Port " + settings.port() + " is taken by another program.",
                    "127.0.0.1:" + settings.port(),
                    "Close that program, or choose another port with --port.",
                    e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Ends every connection and gives the port back. Closing twice does nothing. */
    @Override
    public void close() {
        javalin.stop();
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
    }

    private static void guard(JavalinConfig config, SafetyHeaders headers) {
        config.jetty.modifyServer(server -> {
            server.setHandler(new Doorkeeper(headers));
            server.setErrorHandler(new JettyFaults(headers));
        });
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    private static void files(JavalinConfig config) {
        config.staticFiles.add(files -> {
            files.directory = "/web";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
        });
        config.staticFiles.enableWebjars();
    }
}

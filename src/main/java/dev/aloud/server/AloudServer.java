package dev.aloud.server;

import dev.aloud.attempts.Importer;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Aloud for the browser: page, routes and live socket on 127.0.0.1. Thread-safe. */
public final class AloudServer implements AutoCloseable {
    /** How often deleted attempts are looked for: they go within so long after their time is up. */
    private static final Duration SWEEP = Duration.ofSeconds(2);

    /** Longer than the recognition of an hour takes, during which nothing is sent. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(AloudServer.class);

    private final Javalin javalin;
    private final Rooms rooms;
    private final ScheduledExecutorService chores;
    private final WarmUp warmUp;

    private AloudServer(Javalin javalin, Rooms rooms, ScheduledExecutorService chores, WarmUp warmUp) {
        this.javalin = javalin;
        this.rooms = rooms;
        this.chores = chores;
        this.warmUp = warmUp;
    }

    /**
     * A server that answers when this returns. Recordings that were cut off are found, deleted ones erased.
     *
     * @throws AloudException UNAVAILABLE for a taken port, a data folder that can't be used, a locked database
     */
    public static AloudServer start(ServerSettings settings) {
        return start(settings, Clock.systemUTC());
    }

    static AloudServer start(ServerSettings settings, Clock clock) {
        Rooms rooms = Rooms.open(settings, clock);
        AtomicBoolean keptHouse = new AtomicBoolean(rooms.lock().isOurs());
        if (keptHouse.get()) {
            rooms.housekeeping().atStart();
            rooms.housekeeping().findCutOff(rooms::isInHand);
        }
        Javalin javalin = javalin(settings, rooms);
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            rooms.close();
            throw new AloudException(
                    Kind.UNAVAILABLE,
                    "Port " + settings.port() + " is taken by another program.",
                    "127.0.0.1:" + settings.port(),
                    "Close that program, or choose another port with --port.",
                    e);
        }
        ScheduledExecutorService chores =
                Executors.newSingleThreadScheduledExecutor(run -> daemon(run, "housekeeping"));
        chores.scheduleWithFixedDelay(
                () -> sweep(rooms, keptHouse), SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
        WarmUp warmUp = new WarmUp(settings, rooms.reviewer());
        warmUp.begin();
        return new AloudServer(javalin, rooms, chores, warmUp);
    }

    private static Thread daemon(Runnable run, String name) {
        Thread thread = new Thread(run, name);
        thread.setDaemon(true);
        return thread;
    }

    private static void sweep(Rooms rooms, AtomicBoolean keptHouse) {
        try {
            if (!rooms.lock().isOurs()) {
                return;
            }
            if (!keptHouse.getAndSet(true)) {
                // The server that kept house until now has ended.
                rooms.housekeeping().findCutOff(rooms::isInHand);
            }
            rooms.housekeeping().eraseDeleted();
            rooms.housekeeping().mendUnfinished(rooms::isInHand);
        } catch (AloudException e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** What the user should be told once at the start, such as a damaged database; mostly empty. */
    public List<Problem> notices() {
        return rooms.attempts().notices();
    }

    /** Ends every recording, keeping what was said, and every connection, and gives the port back. Closing twice does nothing. */
    @Override
    public void close() {
        chores.shutdown();
        warmUp.close();
        rooms.close();
        javalin.stop();
    }

    private static Javalin javalin(ServerSettings settings, Rooms rooms) {
        SafetyHeaders headers = SafetyHeaders.load();
        Plans plans = new Plans(settings.content(), rooms.ownTargets(), rooms.habits());
        TargetRoutes targets = new TargetRoutes(settings.content(), rooms.ownTargets());
        return Javalin.create(config -> {
            quiet(config);
            guard(config, headers);
            listen(config, settings.port(), rooms);
            files(config);
            FaultRoutes.addTo(config.routes);
            // What was said to an interviewer has no business in the browser's cache.
            config.routes.before("/api/*", ctx -> ctx.header("Cache-Control", "no-store"));
            new Setup(settings, rooms, targets).addTo(config.routes);
            targets.addTo(config.routes);
            new HabitRoutes(rooms.habits()).addTo(config.routes);
            new AttemptRoutes(rooms, new Summaries(settings.content()), plans).addTo(config.routes);
            new WhyRoute(rooms.reviewer(), settings.analyser()).addTo(config.routes);
            new SoundRoutes(rooms).addTo(config.routes);
            new ImportRoute(rooms, plans).addTo(config.routes);
            new MicrophoneRoute(settings.engine()).addTo(config.routes);
            new LiveSocket(rooms, settings.content()).addTo(config.routes);
        });
    }

    private static void listen(JavalinConfig config, int port, Rooms rooms) {
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost("127.0.0.1");
            connector.setPort(port);
            connector.setIdleTimeout(IDLE.toMillis());
            return connector;
        });
        config.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setIdleTimeout(IDLE);
            factory.setMaxBinaryMessageSize(1 << 20);
        });
        config.jetty.multipartConfig.cacheDirectory(rooms.attempts().incoming().toString());
        config.jetty.multipartConfig.maxFileSize(Importer.MOST_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(Importer.MOST_BYTES, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
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

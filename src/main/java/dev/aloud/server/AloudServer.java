package dev.aloud.server;

import dev.aloud.attempts.DeliverySwitches;
import dev.aloud.attempts.Importer;
import dev.aloud.attempts.OwnWordStore;
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
    /** How often deleted attempts are erased: they are gone this long after their time is up. */
    private static final Duration SWEEP = Duration.ofSeconds(2);

    /** Longer than transcribing an hour takes, when nothing is sent. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(AloudServer.class);

    private final Javalin javalin;
    private final Services services;
    private final ScheduledExecutorService chores;
    private final WarmUp warmUp;

    private AloudServer(Javalin javalin, Services services, ScheduledExecutorService chores, WarmUp warmUp) {
        this.javalin = javalin;
        this.services = services;
        this.chores = chores;
        this.warmUp = warmUp;
    }

    /**
     * Starts a server. Interrupted recordings are found, and deleted ones are erased.
     *
     * @throws AloudException UNAVAILABLE for a port in use, a data folder that can't be used, a locked database
     */
    public static AloudServer start(ServerSettings settings) {
        return start(settings, Clock.systemUTC());
    }

    static AloudServer start(ServerSettings settings, Clock clock) {
        Services services = Services.open(settings, clock);
        AtomicBoolean doesHousekeeping = new AtomicBoolean(services.lock().isOurs());
        if (doesHousekeeping.get()) {
            services.housekeeping().atStart();
            services.housekeeping().findCutOff(services::isBusyWith);
        }
        Javalin javalin = javalin(settings, services);
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            services.close();
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
                () -> sweep(services, doesHousekeeping), SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
        WarmUp warmUp = new WarmUp(settings, services.reviewer());
        warmUp.begin();
        return new AloudServer(javalin, services, chores, warmUp);
    }

    private static Thread daemon(Runnable run, String name) {
        Thread thread = new Thread(run, name);
        thread.setDaemon(true);
        return thread;
    }

    private static void sweep(Services services, AtomicBoolean doesHousekeeping) {
        try {
            if (!services.lock().isOurs()) {
                return;
            }
            if (!doesHousekeeping.getAndSet(true)) {
                // The server that did the housekeeping has ended.
                services.housekeeping().findCutOff(services::isBusyWith);
            }
            services.housekeeping().eraseDeleted();
            services.housekeeping().mendUnfinished(services::isBusyWith);
        } catch (AloudException e) {
            LOG.warn("{}", e.getMessage());
        }
    }

    /** Returns the port. */
    public int port() {
        return javalin.port();
    }

    /** Returns what the user should know after the start, such as a damaged database; usually empty. */
    public List<Problem> notices() {
        return services.attempts().notices();
    }

    /** Ends every recording, keeping its sound, closes every connection, and frees the port. Closing twice does nothing. */
    @Override
    public void close() {
        chores.shutdown();
        warmUp.close();
        services.close();
        javalin.stop();
    }

    private static Javalin javalin(ServerSettings settings, Services services) {
        SafetyHeaders headers = SafetyHeaders.load();
        AttemptPlanFactory plans =
                new AttemptPlanFactory(settings.content(), services.customTargets(), services.habits());
        TargetRoutes targets = new TargetRoutes(settings.content(), services.customTargets());
        return Javalin.create(config -> {
            quiet(config);
            guard(config, headers);
            listen(config, settings.port(), services);
            files(config);
            FaultRoutes.addTo(config.routes);
            // Answers are private and must not stay in the browser's cache.
            config.routes.before("/api/*", ctx -> ctx.header("Cache-Control", "no-store"));
            config.routes.beforeMatched("/api/*", QueryParameters::checkNames);
            new SetupRoutes(settings, services, targets).addTo(config.routes);
            targets.addTo(config.routes);
            new HabitRoutes(services.habits()).addTo(config.routes);
            new WordRoutes(new OwnWordStore(services.attempts())).addTo(config.routes);
            new DeliveryRoutes(new DeliverySwitches(services.attempts())).addTo(config.routes);
            Summaries summaries = new Summaries(settings.content());
            new AttemptRoutes(services, summaries, plans).addTo(config.routes);
            new ReadingRoutes(services, summaries).addTo(config.routes);
            new ModelRoutes(services.models()).addTo(config.routes);
            new WhyRoute(services.reviewer(), settings.analyser()).addTo(config.routes);
            new SoundRoutes(services).addTo(config.routes);
            new ImportRoute(services, plans).addTo(config.routes);
            new MicrophoneRoute(services.engine()).addTo(config.routes);
            new MicrophoneSocket(services.microphone()).addTo(config.routes);
            new LiveSocket(services, settings.content()).addTo(config.routes);
        });
    }

    private static void listen(JavalinConfig config, int port, Services services) {
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
        config.jetty.multipartConfig.cacheDirectory(
                services.attempts().incoming().toString());
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
            server.setHandler(new OriginGuard(headers));
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

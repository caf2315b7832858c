package dev.aloud.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.EOFException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every exception of a route into the JSON of a fault. */
final class FaultRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(FaultRoutes.class);

    private FaultRoutes() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(AloudException.class, (e, ctx) -> reply(ctx, e));
        routes.exception(
                JsonProcessingException.class,
                (e, ctx) -> reply(
                        ctx,
                        Faults.badRequest(
                                "The body is not valid JSON: " + worded(e) + ".",
                                placeOf(ctx),
                                "Send JSON as docs/api.md describes it.")));
        routes.exception(HttpResponseException.class, (e, ctx) -> reply(ctx, e.getStatus()));
        routes.exception(Exception.class, FaultRoutes::unexpected);
        routes.error(404, ctx -> {
            String answered = ctx.res().getContentType();
            if (answered == null || !answered.startsWith(Faults.JSON)) {
                reply(ctx, 404);
            }
        });
    }

    /** Finds the error of a request that Jetty could not read; everything else is a bug of ours. */
    private static void unexpected(Exception e, Context ctx) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException unreadable && unreadable.getCode() < 500) {
                reply(ctx, unreadable.getCode());
                return;
            }
            if (cause instanceof EOFException) {
                LOG.debug("{} was cut off", placeOf(ctx), e);
                reply(ctx, 400);
                return;
            }
        }
        LOG.error("{} failed", placeOf(ctx), e);
        reply(ctx, ours(ctx, e));
    }

    /** Returns the message without the parser's remarks about its own settings. */
    private static String worded(JsonProcessingException e) {
        return e.getOriginalMessage().replaceAll("\\s*\\(.*", "").replaceAll("[.:]\\s*$", "");
    }

    private static void reply(Context ctx, AloudException fault) {
        ctx.status(Faults.status(fault.kind())).header("Cache-Control", "no-store");
        ctx.contentType(Faults.JSON).result(Faults.json(fault.problems()).toString());
    }

    private static void reply(Context ctx, int status) {
        if (status == 404) {
            reply(
                    ctx,
                    new AloudException(Kind.NOT_FOUND, "There is nothing here.", placeOf(ctx), "Check the address."));
        } else if (status == 413) {
            reply(
                    ctx,
                    new AloudException(
                            Kind.TOO_LARGE, "The request is too large.", placeOf(ctx), "Send less at once."));
        } else if (status < 500) {
            reply(
                    ctx,
                    Faults.badRequest(
                            "The request can't be understood (" + status + ").",
                            placeOf(ctx),
                            "See docs/api.md for the requests that Aloud knows."));
        } else {
            reply(ctx, ours(ctx, null));
        }
    }

    private static AloudException ours(Context ctx, Throwable cause) {
        return new AloudException(
                Kind.FAULT,
                "Something went wrong in Aloud.",
                placeOf(ctx),
                "Try again. If it happens again, please report it and say what you did.",
                cause);
    }

    private static String placeOf(Context ctx) {
        return ctx.method() + " " + ctx.path();
    }
}

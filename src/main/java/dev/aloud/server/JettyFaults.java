package dev.aloud.server;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Gives Jetty's own errors (an invalid path, a header that is too long) the JSON of a fault. */
final class JettyFaults extends ErrorHandler {
    private final SafetyHeaders headers;

    JettyFaults(SafetyHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        headers.addTo(request, response);
        int status = response.getStatus();
        Faults.write(response, callback, fault(status, request));
        response.setStatus(status);
        return true;
    }

    private static AloudException fault(int status, Request request) {
        String where = request.getMethod() + " " + request.getHttpURI().getPath();
        if (status == 413) {
            return new AloudException(Kind.TOO_LARGE, "The request is too large.", where, "Send less at once.");
        }
        if (status >= 400 && status < 500) {
            return Faults.badRequest(
                    "The request can't be understood (" + status + ").",
                    where,
                    "See docs/api.md for the requests that Aloud knows.");
        }
        return new AloudException(
                Kind.FAULT,
                "Something went wrong in Aloud (" + status + ").",
                where,
                "Try again. If it happens again, please report it and say what you did.");
    }
}

package dev.aloud.server;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses requests from elsewhere, before anything else handles them: routes, files and the socket. A foreign Host is a sign of
 * DNS rebinding. A foreign Origin or a cross-site fetch comes from another page.
 */
final class OriginGuard extends Handler.Wrapper {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int HTTP_PORT = 80;

    private final SafetyHeaders headers;

    OriginGuard(SafetyHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        headers.addTo(request, response);
        int port = Request.getLocalPort(request);
        String refusal = refusal(request, port);
        if (refusal.isEmpty()) {
            return super.handle(request, response, callback);
        }
        Faults.write(
                response,
                callback,
                new AloudException(
                        Kind.FORBIDDEN,
                        refusal,
                        request.getHttpURI().getPath(),
                        "Open http://127.0.0.1:" + port + "/ on this machine instead."));
        return true;
    }

    /** Returns why the request is refused; empty if it is allowed. */
    private static String refusal(Request request, int port) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        if (host == null || !isOurs(host, port)) {
            return "Aloud only answers at its own address, and this request was for \"" + host + "\".";
        }
        for (String origin : request.getHeaders().getValuesList(HttpHeader.ORIGIN)) {
            if (!origin.startsWith("http://") || !isOurs(origin.substring("http://".length()), port)) {
                return "A page from \"" + origin + "\" may not use Aloud.";
            }
        }
        if ("cross-site".equalsIgnoreCase(request.getHeaders().get("Sec-Fetch-Site"))) {
            return "Pages of other sites may not use Aloud.";
        }
        return "";
    }

    static boolean isOurs(String hostAndPort, int port) {
        String host = hostAndPort.toLowerCase(Locale.ROOT);
        String suffix = ":" + port;
        if (host.endsWith(suffix)) {
            return NAMES.contains(host.substring(0, host.length() - suffix.length()));
        }
        return port == HTTP_PORT && NAMES.contains(host);
    }
}

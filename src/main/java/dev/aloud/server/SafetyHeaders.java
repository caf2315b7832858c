package dev.aloud.server;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** The security headers of every reply, faults included: the page may load and call only this server. Immutable. */
final class SafetyHeaders {
    private static final Pattern INLINE = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private final String scripts;

    private SafetyHeaders(String scripts) {
        this.scripts = scripts;
    }

    /** Returns the headers for the page of this build. Its import map is the only inline script; its hash is allowed. */
    static SafetyHeaders load() {
        try (InputStream in = SafetyHeaders.class.getResourceAsStream("/web/index.html")) {
            if (in == null) {
                throw new AloudException(
                        Kind.FAULT, "The page is missing from this build.", "web/index.html", "Install Aloud again.");
            }
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            StringBuilder sources = new StringBuilder("'self'");
            Matcher inline = INLINE.matcher(page);
            while (inline.find()) {
                sources.append(" 'sha256-").append(hash(inline.group(1))).append('\'');
            }
            return new SafetyHeaders(sources.toString());
        } catch (IOException e) {
            throw new AloudException(Kind.FAULT, "The page can't be read.", "web/index.html", "Try again.", e);
        }
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void addTo(Request request, Response response) {
        HttpFields.Mutable fields = response.getHeaders();
        fields.put("Content-Security-Policy", policy(request));
        fields.put("Cross-Origin-Resource-Policy", "same-origin");
        fields.put("Cross-Origin-Opener-Policy", "same-origin");
        fields.put("X-Content-Type-Options", "nosniff");
        fields.put("Referrer-Policy", "no-referrer");
    }

    private String policy(Request request) {
        return "default-src 'self'; script-src " + scripts + "; connect-src 'self'" + socketOf(request)
                + "; media-src 'self' blob:; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'"
                + "; form-action 'self'; frame-ancestors 'none'";
    }

    /** In some browsers 'self' does not include the socket of the same host. IPv6 literals are not valid in a policy. */
    private static String socketOf(Request request) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        int port = Request.getLocalPort(request);
        return host == null || host.startsWith("[") || !OriginGuard.isOurs(host, port) ? "" : " ws://" + host;
    }
}

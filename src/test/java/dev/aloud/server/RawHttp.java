package dev.aloud.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests written by hand: Java's own client sets Host and Origin by itself and tidies paths. */
final class RawHttp {
    private RawHttp() {}

    /** The whole answer, headers and body, to one request; the connection is closed after it. */
    static String ask(int port, String requestLine, String... headers) throws IOException {
        return send(port, requestLine, "", headers);
    }

    /** Likewise with a body, whose length the headers must tell. */
    static String send(int port, String requestLine, String body, String... headers) throws IOException {
        String request = requestLine + " HTTP/1.1\r\n" + String.join("\r\n", headers)
                + (headers.length == 0 ? "" : "\r\n") + "Connection: close\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }
}

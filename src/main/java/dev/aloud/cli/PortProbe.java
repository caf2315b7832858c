package dev.aloud.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Checks who listens on a local port. */
final class PortProbe {
    /** Timeout, ms; a local program answers at once or not at all. */
    private static final int PATIENCE_MS = 1_000;

    /** Bytes of the reply that are enough to recognise Aloud. */
    private static final int ENOUGH = 4_096;

    private PortProbe() {}

    /** Returns whether that port of 127.0.0.1 is free. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns whether Aloud listens on that port. */
    static boolean isAloud(int port) {
        try {
            URL setup = new URL("http", "127.0.0.1", port, "/api/setup");
            HttpURLConnection connection = (HttpURLConnection) setup.openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MS);
            connection.setReadTimeout(PATIENCE_MS);
            connection.setInstanceFollowRedirects(false);
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readNBytes(ENOUGH), StandardCharsets.UTF_8).contains("\"recognition\"");
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}

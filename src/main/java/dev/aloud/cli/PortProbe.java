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

/** Who listens on a port of this machine. */
final class PortProbe {
    /** A neighbour on the same machine answers at once or not at all, ms. */
    private static final int PATIENCE_MS = 1_000;

    /** Enough of the answer to know Aloud's by, bytes. */
    private static final int ENOUGH = 4_096;

    private PortProbe() {}

    /** Whether nobody listens on that port of 127.0.0.1. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether what listens there is Aloud. */
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

package dev.aloud.server;

import java.security.Permission;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Notes every address outside this machine that any code of this Java process wants to connect to, send to or look up,
 * whether or not it succeeds. The security manager is on its way out of Java, but it is the one place that all of them pass.
 */
@SuppressWarnings("removal")
final class OutsideWatch extends SecurityManager {
    private static final Set<String> HERE =
            Set.of("127.0.0.1", "localhost", "0.0.0.0", "::1", "0:0:0:0:0:0:0:1", "::", "0:0:0:0:0:0:0:0");

    private final Set<String> asked = new ConcurrentSkipListSet<>();

    static OutsideWatch begin() {
        OutsideWatch watch = new OutsideWatch();
        if (isPossible()) {
            System.setSecurityManager(watch);
        }
        return watch;
    }

    /** Java 24 took the way to set one out. */
    static boolean isPossible() {
        return Runtime.version().feature() < 24;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void checkConnect(String host, int port) {
        if (!HERE.contains(host)) {
            asked.add(host + ":" + port);
        }
    }

    @Override
    public void checkConnect(String host, int port, Object context) {
        checkConnect(host, port);
    }

    @Override
    public void checkMulticast(java.net.InetAddress address) {
        asked.add(address.toString());
    }

    @Override
    public void checkPermission(Permission permission) {
        // everything else is allowed
    }

    @Override
    public void checkPermission(Permission permission, Object context) {
        // everything else is allowed
    }
}

package dev.aloud.server;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.Tools;
import dev.aloud.analysis.Analyser;
import dev.aloud.content.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OriginGuardIT {
    private static final String ID = "6f9c2b54-0b7c-4f0e-9a55-0d6b6c0c8b11";
    private static AloudServer server;

    @TempDir
    static Path data;

    @BeforeAll
    static void start() {
        server = AloudServer.start(
                new ServerSettings(0, data, Content.load(), Analyser.load(), new NoRecognitionEngine()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> everyRoute() {
        return Stream.of(
                "GET /",
                "GET /webjars/lit/3.3.2/index.js",
                "GET /nothing/of/that/name",
                "GET /api/setup",
                "GET /api/questions",
                "POST /api/attempts",
                "GET /api/attempts",
                "GET /api/attempts/" + ID,
                "GET /api/attempts/" + ID + "/audio",
                "GET /api/attempts/" + ID + "/peaks",
                "GET /api/attempts/" + ID + "/live?rate=48000",
                "PUT /api/attempts/" + ID + "/corrections",
                "PUT /api/attempts/" + ID + "/notes",
                "DELETE /api/attempts/" + ID,
                "POST /api/attempts/" + ID + "/restore",
                "POST /api/attempts/" + ID + "/recognise",
                "GET /api/words",
                "POST /api/words",
                "GET /api/compare?a=" + ID + "&b=" + ID,
                "POST /api/attempts/import",
                "GET /api/microphones",
                "GET /api/microphones/live",
                "POST /api/microphone-check?rate=48000");
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void aForeignHostIsRefusedOnEveryRoute(String route) throws IOException {
        assertRefused(RawHttp.ask(server.port(), route, "Host: attacker.example:" + server.port()));
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void aForeignOriginIsRefusedOnEveryRoute(String route) throws IOException {
        assertRefused(RawHttp.ask(server.port(), route, host(), "Origin: http://attacker.example"));
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void aCrossSiteFetchIsRefusedOnEveryRoute(String route) throws IOException {
        assertRefused(RawHttp.ask(server.port(), route, host(), "Sec-Fetch-Site: cross-site"));
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void theSocketsUpgradeIsRefusedToForeignPagesOnEveryRoute(String route) throws IOException {
        assertRefused(RawHttp.ask(
                server.port(),
                route,
                host(),
                "Origin: https://127.0.0.1:" + server.port(),
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13"));
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void everyAnswerCarriesTheSafetyHeaders(String route) throws IOException {
        assertGuarded(RawHttp.ask(server.port(), route, host()));
    }

    @Test
    void theOwnNamesAreAccepted() throws IOException {
        for (String name : List.of("127.0.0.1", "localhost", "LOCALHOST", "[::1]")) {
            String own = name + ":" + server.port();
            assertEquals(200, get("Host: " + own), name);
            assertEquals(200, get("Host: " + own, "Origin: http://" + own.toLowerCase()), name);
        }
    }

    @Test
    void aProgramWithoutOriginIsAccepted() throws IOException {
        assertEquals(200, get(host()));
    }

    @Test
    void theOwnNameWithAnotherPortOrNoneIsForeign() throws IOException {
        assertAll(
                () -> assertEquals(403, get("Host: 127.0.0.1:" + (server.port() - 1))),
                () -> assertEquals(403, get("Host: 127.0.0.1")),
                () -> assertEquals(403, get(host(), "Origin: http://127.0.0.1:" + (server.port() - 1))),
                () -> assertEquals(403, get(host(), "Origin: null")));
    }

    @Test
    void whatJettyItselfRefusesIsAFaultLikeAnyOtherAndGuarded() throws IOException {
        for (String path : List.of("/api/attempts/%2e%2e%2fsecret", "/api/attempts/..%2f..%2fetc", "/%zz", "/a%00b")) {
            String answer = RawHttp.ask(server.port(), "GET " + path, host());
            int status = RawHttp.status(answer);
            assertTrue(status == 400 || status == 404, path + " " + status);
            assertGuarded(answer);
            assertTrue(answer.contains("\"remedy\":"), answer);
        }
    }

    @Test
    void theServerListensOnLoopbackAlone() throws IOException {
        // 0100007F is 127.0.0.1 as /proc writes it; 0A is LISTEN. Elsewhere than on Linux there is no such file.
        Path table = Path.of("/proc/net/tcp");
        Tools.require("/proc/net/tcp", java.nio.file.Files.isReadable(table));
        String port = String.format(":%04X ", server.port());
        List<String> listening = Stream.concat(
                        java.nio.file.Files.readAllLines(table).stream(),
                        java.nio.file.Files.readAllLines(Path.of("/proc/net/tcp6")).stream())
                .filter(l -> l.contains(port) && l.contains(" 0A "))
                .toList();
        assertEquals(1, listening.size(), listening::toString);
        assertTrue(
                listening.get(0).contains("0100007F" + port.trim())
                        || listening.get(0).contains("0000000000000000FFFF00000100007F" + port.trim()),
                listening::toString);
    }

    @Test
    void thePageMayRunItsImportMapAndEveryModuleInItIsServed() throws IOException {
        String page = RawHttp.ask(server.port(), "GET /", host());
        assertTrue(page.contains("'sha256-"), "the import map's hash is in the policy");
        Matcher address = Pattern.compile("\"(/webjars/[^\"]+\\.js)\"").matcher(page);
        int modules = 0;
        for (; address.find(); modules++) {
            String module = RawHttp.ask(server.port(), "GET " + address.group(1), host());
            assertEquals(200, RawHttp.status(module), address.group(1));
            assertTrue(module.contains("text/javascript"), address.group(1));
        }
        assertTrue(modules >= 3, "modules in the import map: " + modules);
    }

    private static void assertRefused(String answer) {
        assertEquals(403, RawHttp.status(answer), answer);
        assertTrue(answer.contains("\"remedy\":"), answer);
        assertFalse(answer.contains("situation"), "nothing of the content leaks");
        assertGuarded(answer);
    }

    private static void assertGuarded(String answer) {
        assertTrue(answer.contains("Content-Security-Policy: default-src 'self'"), answer);
        assertTrue(answer.contains("Cross-Origin-Resource-Policy: same-origin"), answer);
    }

    private static int get(String... headers) throws IOException {
        return RawHttp.status(RawHttp.ask(server.port(), "GET /api/questions", headers));
    }

    private static String host() {
        return "Host: 127.0.0.1:" + server.port();
    }
}

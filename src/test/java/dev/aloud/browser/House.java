package dev.aloud.browser;

import dev.aloud.Tools;
import dev.aloud.analysis.Analyser;
import dev.aloud.content.Content;
import dev.aloud.server.AloudServer;
import dev.aloud.server.ServerSettings;
import dev.aloud.speech.ModelFolder;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.speech.VoskEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real server on a free port, real Vosk, and Chromium: opened by the first class that needs them, closed after the last. */
final class House implements AutoCloseable {
    private final Path data;
    private final SpeechEngine engine;
    private final AloudServer server;
    private final Chromium chromium;

    private House() {
        Tools.program("chromium");
        try {
            data = Files.createTempDirectory("aloud-house");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        engine = VoskEngine.open(ModelFolder.forDevelopment());
        server = AloudServer.start(new ServerSettings(0, data, Content.load(), Analyser.load(), engine));
        chromium = Chromium.plain();
    }

    int port() {
        return server.port();
    }

    Chromium chromium() {
        return chromium;
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        server.close();
        engine.close();
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    /** Hands the one house to a class of tests. */
    static final class Door implements BeforeAllCallback {
        private House house;

        @Override
        public void beforeAll(ExtensionContext context) {
            house = context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(House.class, key -> new House(), House.class);
        }

        House house() {
            return house;
        }
    }
}

package dev.aloud.server;

import dev.aloud.analysis.Analyser;
import dev.aloud.content.Content;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.speech.SpeechModels;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The settings of a server. Immutable.
 *
 * @param port to listen on; 0 for any free one
 * @param data folder of attempts and recordings; created if it does not exist
 * @param engine transcribes the answers, or gives the reason why it can't; closed when another model replaces it, otherwise by the
 *     caller
 * @param models that the page offers instead
 */
public record ServerSettings(
        int port, Path data, Content content, Analyser analyser, SpeechEngine engine, SpeechModels models) {
    public ServerSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("ServerSettings: port " + port + " is outside 0 to 65535");
        }
        Objects.requireNonNull(data, "ServerSettings: the data folder is missing");
        Objects.requireNonNull(content, "ServerSettings: the content is missing");
        Objects.requireNonNull(analyser, "ServerSettings: the analyser is missing");
        Objects.requireNonNull(engine, "ServerSettings: the speech engine is missing");
        Objects.requireNonNull(models, "ServerSettings: the speech models are missing");
    }

    /** Creates settings that offer the models in the usual places. */
    public ServerSettings(int port, Path data, Content content, Analyser analyser, SpeechEngine engine) {
        this(port, data, content, analyser, engine, SpeechModels.of(data));
    }
}

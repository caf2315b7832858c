package dev.aloud.speech;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The user's choice of a model, in one line of a small file of the data folder. It is no part of the database: the model is loaded
 * while the database is still being opened. Stateless.
 */
public final class ChosenModel {
    private static final String FILE = "speech-model.txt";

    private ChosenModel() {}

    /** Returns the id of the chosen model; empty if none was chosen, for Aloud's own default. */
    public static Optional<String> read(Path data) {
        try {
            return Optional.of(Files.readString(data.resolve(FILE)).strip()).filter(id -> !id.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Stores the choice. That of Aloud's default model is stored as none, because its id changes with Aloud. */
    public static void write(Path data, SpeechModel model) {
        Path file = data.resolve(FILE);
        try {
            if (model.own()
                    .filter(language -> language == LanguageModel.INTERVIEWS)
                    .isPresent()) {
                Files.deleteIfExists(file);
                return;
            }
            Path half = Files.writeString(data.resolve(FILE + ".new"), model.id() + "\n");
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new AloudException(
                    Kind.UNAVAILABLE,
                    "The choice of the model can't be stored, so it lasts until Aloud ends.",
                    file.toString(),
                    "Free some disk space there and choose it again.",
                    e);
        }
    }
}

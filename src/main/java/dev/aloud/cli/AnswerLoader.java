package dev.aloud.cli;

import dev.aloud.analysis.AnalysisRequest;
import dev.aloud.audio.SoundFile;
import dev.aloud.audio.SoundSource;
import dev.aloud.problem.AloudException;
import dev.aloud.speech.SoundTranscriber;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.speech.TranscribedSound;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.ReadableText;
import dev.aloud.transcript.WrittenText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Loads answers from files: transcribes recordings and reads transcripts. Loads the model once, when it is needed. Not thread-safe. */
final class AnswerLoader implements AutoCloseable {
    /** Largest transcript, bytes: three days of speech. */
    private static final long LARGEST_TEXT = 1_000_000;

    private final Console console;
    private final SpeechModelOptions options;
    private SpeechEngine engine;

    AnswerLoader(Console console, SpeechModelOptions options) {
        this.console = console;
        this.options = options;
    }

    /** Loads a file; throws with what, where and remedy if it can't be used. */
    LoadedAnswer read(Path file) {
        requireFile(file);
        return isText(file) ? readText(file) : hear(file);
    }

    private static void requireFile(Path file) {
        if (!Files.exists(file)) {
            boolean mangled = file.toString().contains("?") || file.toString().contains("\uFFFD");
            throw new AloudException(
                    AloudException.Kind.UNUSABLE_INPUT,
                    "There is no such file.",
                    file.toString(),
                    mangled
                            ? "Its name may contain letters that this terminal's locale does not support: set LC_ALL=C.UTF-8 and try again."
                            : "Check the name and the folder.");
        }
    }

    private static boolean isText(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
    }

    private static LoadedAnswer readText(Path file) {
        try {
            if (Files.size(file) > LARGEST_TEXT) {
                throw unusable(
                        file,
                        "The transcript has " + Files.size(file) + " bytes; at most " + LARGEST_TEXT + " are read.",
                        "Split it into single answers.");
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            WrittenText written = PlainText.read(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
            if (written.words().isEmpty()) {
                throw unusable(
                        file, "The transcript has no words.", "Write down what was said, or use the recording itself.");
            }
            return new LoadedAnswer(
                    file,
                    written.words(),
                    written.tokens(),
                    Optional.empty(),
                    true,
                    AnalysisRequest.NO_MODEL,
                    List.of("A written transcript: all times are estimated."));
        } catch (CharacterCodingException e) {
            throw unusable(file, "This is not UTF-8 text.", "Save it as UTF-8, or use the recording itself.");
        } catch (IOException e) {
            throw unusable(
                    file,
                    "The file can't be read: " + IoProblems.reason(e) + ".",
                    "Check its permissions and the disk.");
        }
    }

    private LoadedAnswer hear(Path file) {
        try (SoundSource source = SoundFile.open(file)) {
            SpeechEngine ear = engine();
            TranscribedSound heard = hear(ear, source, "Listening to " + file.getFileName());
            return new LoadedAnswer(
                    file,
                    heard.words(),
                    ReadableText.tokens(heard.words()),
                    Optional.of(heard.frames()),
                    false,
                    ear.modelVersion(),
                    heard.notes());
        }
    }

    private TranscribedSound hear(SpeechEngine ear, SoundSource source, String what) {
        try (Progress progress = new Progress(console, what)) {
            return SoundTranscriber.transcribe(ear, source, percent -> progress.at(percent / 100.0));
        }
    }

    private SpeechEngine engine() {
        if (engine == null) {
            engine = SpeechEngines.require(console, options, DefaultDataFolder.of(null));
        }
        return engine;
    }

    private static AloudException unusable(Path file, String what, String remedy) {
        return new AloudException(AloudException.Kind.UNUSABLE_INPUT, what, file.toString(), remedy);
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
    }
}

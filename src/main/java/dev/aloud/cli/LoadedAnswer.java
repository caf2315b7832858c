package dev.aloud.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.audio.SoundFrames;
import dev.aloud.transcript.NewWords;
import dev.aloud.transcript.ReadableText;
import dev.aloud.transcript.TextToken;
import dev.aloud.transcript.Word;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An answer that was loaded from a file. Immutable.
 *
 * @param file that it came from
 * @param words in order; empty for silence
 * @param text of the words: as written in a transcript, else as {@link ReadableText} formats it
 * @param sound empty for a written transcript
 * @param timesEstimated true for a written transcript
 * @param modelVersion of the model that heard it
 * @param notes what the user should know of the file, one sentence each
 */
record LoadedAnswer(
        Path file,
        List<Word> words,
        List<TextToken> text,
        Optional<SoundFrames> sound,
        boolean timesEstimated,
        String modelVersion,
        List<String> notes) {
    LoadedAnswer {
        words = List.copyOf(words);
        text = List.copyOf(text);
        notes = List.copyOf(notes);
    }

    /** Returns the answer with the words that the speech model doesn't know in place of what it wrote; a transcript stays as it is. */
    LoadedAnswer with(NewWords newWords) {
        if (timesEstimated) {
            return this;
        }
        List<Word> repaired = newWords.repair(words);
        return new LoadedAnswer(file, repaired, ReadableText.tokens(repaired), sound, false, modelVersion, notes);
    }

    /** Adds the file's name and the notes to the JSON of its analysis. */
    void addTo(ObjectNode json) {
        json.put("file", file.toString());
        ArrayNode all = json.putArray("notes");
        notes.forEach(all::add);
    }
}

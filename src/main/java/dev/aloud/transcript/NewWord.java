package dev.aloud.transcript;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;

/**
 * A word that the speech model doesn't know, and what it writes instead. Immutable.
 *
 * @param word in lower case, such as "kubernetes"; never blank
 * @param kind of the sentences that teach the language model to expect it; null for a word of the user's own
 * @param heard sequences of words that the model knows, such as "cube or needs"; at least one
 */
public record NewWord(
        @JsonProperty("word") String word,
        @JsonProperty("kind") String kind,
        @JsonProperty("heard") List<String> heard) {
    public NewWord {
        Objects.requireNonNull(word, "NewWord: word is missing");
        if (!word.matches("[a-z0-9']+")) {
            throw new IllegalArgumentException("new words: \"" + word + "\" must be one word in lower case");
        }
        if (heard == null || heard.isEmpty()) {
            throw new IllegalArgumentException("new words: \"" + word + "\" needs what is heard instead of it");
        }
        heard = List.copyOf(heard);
    }
}

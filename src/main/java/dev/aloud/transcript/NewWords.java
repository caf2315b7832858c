package dev.aloud.transcript;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds words that the speech model doesn't know, by what it writes instead: "cube or needs" is "kubernetes". The language model of
 * interviews expects exactly those sequences where such words are usual; bench/language/README.md says how well that works. Immutable
 * and thread-safe.
 */
public final class NewWords {
    /** No word. */
    public static final NewWords NONE = new NewWords(Map.of(), 0);

    private final Map<String, String> wordOf;
    private final int longest;

    private NewWords(Map<String, String> wordOf, int longest) {
        this.wordOf = wordOf;
        this.longest = longest;
    }

    /**
     * A new word that stands for some of the recognised ones.
     *
     * @param first index of the first recognised word, from 0
     * @param end index after the last one
     * @param word in lower case
     */
    public record Repair(int first, int end, String word) {}

    private record Listed(@JsonProperty("words") List<NewWord> words) {}

    /** Loads the words of this build; throws with file, line and remedy if the file is wrong. */
    public static NewWords load() {
        return NONE.with(ContentReader.read("new-words.yaml", new TypeReference<Listed>() {})
                .words());
    }

    /** Returns these words and those; where both know a sequence, those win. */
    public NewWords with(List<NewWord> others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(wordOf);
        int most = longest;
        for (NewWord other : others) {
            for (String heard : other.heard()) {
                all.put(heard, other.word());
                most = Math.max(most, heard.split(" ").length);
            }
        }
        return new NewWords(Map.copyOf(all), most);
    }

    /**
     * Returns the new words in order, without overlap; the longest sequence wins. Empty if there are none.
     *
     * @param settled whether the user has said what the word of that index is; such words stay as they are
     */
    public List<Repair> find(List<Word> heard, IntPredicate settled) {
        List<Repair> found = new ArrayList<>();
        int at = 0;
        while (at < heard.size()) {
            Optional<Repair> repair = longestAt(heard, at, settled);
            repair.ifPresent(found::add);
            at = repair.map(Repair::end).orElse(at + 1);
        }
        return found;
    }

    private Optional<Repair> longestAt(List<Word> heard, int first, IntPredicate settled) {
        Optional<Repair> longestRepair = Optional.empty();
        StringBuilder sequence = new StringBuilder();
        for (int end = first + 1; end <= Math.min(heard.size(), first + longest) && !settled.test(end - 1); end++) {
            sequence.append(end == first + 1 ? "" : " ")
                    .append(heard.get(end - 1).text());
            String word = wordOf.get(sequence.toString());
            if (word != null) {
                longestRepair = Optional.of(new Repair(first, end, word));
            }
        }
        return longestRepair;
    }

    /** Returns the words with every new word in place of what was heard. */
    public List<Word> repair(List<Word> heard) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (Repair repair : find(heard, index -> false)) {
            words.addAll(heard.subList(at, repair.first()));
            words.add(word(heard.subList(repair.first(), repair.end()), repair.word()));
            at = repair.end();
        }
        words.addAll(heard.subList(at, heard.size()));
        return words;
    }

    /** Returns one word that lasts as long as those, with the confidence of the least certain. */
    public static Word word(List<Word> heard, String text) {
        double least = heard.stream().mapToDouble(Word::confidence).min().orElseThrow();
        return new Word(
                text, heard.get(0).startMs(), heard.get(heard.size() - 1).endMs(), least);
    }
}

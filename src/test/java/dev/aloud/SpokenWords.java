package dev.aloud;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/** Words that were played into a microphone, against those that were heard. */
public final class SpokenWords {
    private SpokenWords() {}

    /** The recording starts before the playing does, so all words lie later by one and the same time. */
    public static void assertAlike(List<Word> truth, List<Word> heard) {
        List<Integer> offsets = new ArrayList<>();
        int from = 0;
        for (Word word : heard) {
            for (int i = from; i < Math.min(truth.size(), from + 4); i++) {
                if (truth.get(i).text().equals(word.text())) {
                    offsets.add(word.startMs() - truth.get(i).startMs());
                    from = i + 1;
                    break;
                }
            }
        }
        assertTrue(offsets.size() >= 0.95 * truth.size(), offsets.size() + " of " + truth.size() + " words: " + heard);
        List<Integer> sorted = offsets.stream().sorted().toList();
        int median = sorted.get(sorted.size() / 2);
        long near = offsets.stream()
                .filter(offset -> Math.abs(offset - median) <= 100)
                .count();
        assertTrue(near >= 0.95 * offsets.size(), "offsets of the words, ms: " + offsets);
    }
}

package dev.aloud.delivery;

import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds words that were said twice in a row: "the the", "we had we had". Immutable. */
final class RepeatFinder {
    private final DeliveryRules.Repeats rules;

    RepeatFinder(DeliveryRules.Repeats rules) {
        this.rules = rules;
    }

    /** Returns each repetition once, from the first of its words to the last, in order and without overlap. */
    List<Delivery.Filler> find(List<Word> words) {
        List<Delivery.Filler> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = repeatedAt(words, at);
            if (length > 0) {
                found.add(filler(words.subList(at, at + 2 * length)));
            }
            at += Math.max(1, length);
        }
        return found;
    }

    /** Returns how many words are said twice from here on, 0 for none; the longest count first. */
    private int repeatedAt(List<Word> words, int at) {
        for (int length = Math.min(rules.mostWords(), (words.size() - at) / 2); length > 0; length--) {
            List<Word> first = words.subList(at, at + length);
            List<Word> second = words.subList(at + length, at + 2 * length);
            boolean close = second.get(0).startMs() - first.get(length - 1).endMs() <= rules.withinMs();
            if (close
                    && text(first).equals(text(second))
                    && !(length == 1 && rules.meant().contains(text(first)))) {
                return length;
            }
        }
        return 0;
    }

    private static Delivery.Filler filler(List<Word> words) {
        Span span = new Span(words.get(0).startMs(), words.get(words.size() - 1).endMs());
        return new Delivery.Filler(span, text(words));
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}

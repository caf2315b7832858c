package dev.aloud.delivery;

import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;

/** Finds filler phrases, but not where they have a meaning. Immutable. */
final class FillerPhrases {
    private record Split(DeliveryRules.Phrase phrase, String[] words) {}

    private final List<Split> phrases;
    private final int gapMs;

    FillerPhrases(List<DeliveryRules.Phrase> phrases, int gapMs) {
        this.phrases = phrases.stream()
                .map(phrase -> new Split(phrase, phrase.words().split(" ")))
                .toList();
        this.gapMs = gapMs;
    }

    List<Delivery.Filler> find(List<Word> words) {
        List<Delivery.Filler> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (Split split : phrases) {
                if (fills(words, i, split)) {
                    int end = words.get(i + split.words().length - 1).endMs();
                    found.add(new Delivery.Filler(
                            new Span(words.get(i).startMs(), end),
                            split.phrase().words()));
                }
            }
        }
        return found;
    }

    private boolean fills(List<Word> words, int at, Split split) {
        for (int i = 0; i < split.words().length; i++) {
            if (!split.words()[i].equals(text(words, at + i))) {
                return false;
            }
        }
        int end = at + split.words().length;
        DeliveryRules.Phrase phrase = split.phrase();
        boolean means = phrase.notAfter().contains(text(words, at - 1)) && gapBefore(words, at) < gapMs
                || phrase.notBefore().contains(text(words, end)) && gapBefore(words, end) < gapMs;
        boolean apart = phrase.onlyBeside() == null
                || phrase.onlyBeside().contains(text(words, at - 1))
                || gapBefore(words, at) >= gapMs
                || gapBefore(words, end) >= gapMs;
        return !means && apart;
    }

    private static String text(List<Word> words, int at) {
        return at >= 0 && at < words.size() ? words.get(at).text() : "";
    }

    private static int gapBefore(List<Word> words, int at) {
        return at > 0 && at < words.size()
                ? words.get(at).startMs() - words.get(at - 1).endMs()
                : 0;
    }
}

package dev.aloud.coaching;

import dev.aloud.star.Timing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file content/coaching.yaml. Immutable.
 *
 * @param noStory for an answer without a story
 * @param keep for strong answers, the best proof first: what to keep, about a signal that was found
 * @param advice for what was found and what was missed
 * @param timing by the beginning of a timing flag's id, "" for any other
 */
record CoachingTexts(
        AdviceText noStory, List<AdviceText> keep, List<AdviceText> advice, Map<String, TimingText> timing) {
    /** The advice for a timing flag. */
    record TimingText(String title, String why, String instead) {}

    List<AdviceText> about(String id) {
        return advice.stream().filter(a -> a.about().equals(id)).toList();
    }

    /** Returns the first praise with a quote. */
    List<AdviceText> keep(Quotes quotes) {
        return keep.stream()
                .filter(k -> quotes.quotable(k.about()).isPresent())
                .limit(1)
                .toList();
    }

    Advice timed(Timing.Flag flag) {
        Optional<String> key = timing.keySet().stream()
                .filter(k -> !k.isEmpty() && flag.id().startsWith(k))
                .sorted()
                .findFirst();
        TimingText text = timing.get(key.orElse(""));
        return new Advice("timing_" + flag.id(), text.title(), flag.moment(), flag.text(), text.why(), text.instead());
    }
}

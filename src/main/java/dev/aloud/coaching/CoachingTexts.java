package dev.aloud.coaching;

import dev.aloud.rubric.Scorecard;
import dev.aloud.star.Timing;
import dev.aloud.transcript.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file content/coaching.yaml. Immutable.
 *
 * @param noStory for an answer without a story
 * @param keep for strong answers, the best proof first: what to keep, about a signal that was found
 * @param advice for what was found and what was missed
 * @param unsure for what may have been said and may not; {missing} stands for what that is
 * @param timing by the beginning of a timing flag's id, "" for any other
 */
record CoachingTexts(
        AdviceText noStory,
        List<AdviceText> keep,
        List<AdviceText> advice,
        UnsureText unsure,
        Map<String, TimingText> timing) {
    /** The question about something that may have been said. */
    record UnsureText(String title, String heard, String why, String instead) {}

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

    Advice asked(Scorecard.Term term, Span whole) {
        String heard = unsure.heard().replace("{missing}", term.why());
        return new Advice("unsure_" + term.what(), unsure.title(), whole, heard, unsure.why(), unsure.instead());
    }
}

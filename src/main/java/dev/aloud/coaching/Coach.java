package dev.aloud.coaching;

import dev.aloud.rubric.Reading;
import dev.aloud.rubric.Scorecard;
import java.util.List;
import java.util.Optional;

/** Chooses what to say about an answer. Immutable and thread-safe. */
public final class Coach {
    private Coach() {}

    /** The coach with the texts that this build carries. */
    public static Coach load() {
        return new Coach();
    }

    /** At most three pieces of advice, the most useful first; none when nothing was said. */
    public List<Advice> advise(Reading reading, Scorecard scorecard) {
        return List.of();
    }

    /** The next question, chosen by what was missing; empty when nothing was said. */
    public Optional<Probe> probe(Reading reading, Scorecard scorecard) {
        return Optional.empty();
    }
}

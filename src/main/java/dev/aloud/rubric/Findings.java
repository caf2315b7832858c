package dev.aloud.rubric;

import dev.aloud.reader.Reading;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that was looked for in one answer. Immutable.
 *
 * @param noStory whether no story of the past was heard
 * @param imagined whether the answer speaks of what the speaker would do
 */
record Findings(
        List<Finding> signals, List<Finding> disqualifiers, List<Finding> redFlags, boolean noStory, boolean imagined) {
    private static final Set<String> IMAGINED = Set.of("would", "i'd", "will", "i'll", "usually", "always");

    /**
     * Share of such words from which on an answer counts as imagined. In bench/answers half of the answers that tell no story have as
     * many, and 6 of 1000 that tell one.
     */
    private static final double LEAST_IMAGINED = 0.025;

    /** Sorts what the reader found into the three kinds, by competency and level. */
    static Findings of(RubricInput input, List<FindingText> texts, Map<String, Fatal> fatal, States states) {
        boolean noStory = tellsNone(input.reading(), texts, states);
        Sentences sentences = new Sentences(input);
        List<Finding> signals = new ArrayList<>();
        List<Finding> disqualifiers = new ArrayList<>();
        List<Finding> flags = new ArrayList<>();
        for (FindingText text : texts) {
            Finding.Kind kind = kindOf(text, fatal, input);
            boolean counted = !noStory || text.kind() == Finding.Kind.RED_FLAG;
            double chance = counted ? chance(text.id(), input.reading()) : 0;
            Finding.State state = states.of(chance);
            if (kind == null || (state != Finding.State.HEARD && kind != Finding.Kind.SIGNAL)) {
                continue;
            }
            List<Evidence> evidence =
                    state == Finding.State.HEARD ? sentences.evidence(text.id(), text.kind()) : List.of();
            Finding finding = new Finding(
                    text.id(), kind, state, chance, evidence, input.dismissed().contains(text.id()));
            (kind == Finding.Kind.SIGNAL ? signals : kind == Finding.Kind.DISQUALIFIER ? disqualifiers : flags)
                    .add(finding);
        }
        return new Findings(signals, disqualifiers, flags, noStory, imagined(input.words()));
    }

    /** Nothing that happened: the reader says so, or it heard nothing that stories have, good or bad. */
    private static boolean tellsNone(Reading reading, List<FindingText> texts, States states) {
        return reading.noStory() >= states.noStoryFrom()
                || texts.stream()
                        .filter(t -> t.kind() != Finding.Kind.RED_FLAG)
                        .noneMatch(t -> states.of(reading.chance(t.id())) == Finding.State.HEARD);
    }

    /** A figure that was heard is not missing, however likely each of the two seems by itself. */
    private static double chance(String id, Reading reading) {
        return id.equals("no_quantified_impact")
                ? Math.min(reading.chance(id), 1 - reading.chance("impact_quantified"))
                : reading.chance(id);
    }

    /** Returns the same findings, as if that signal had been heard. */
    Findings withHeard(String signal) {
        List<Finding> heard = signals.stream()
                .map(f -> f.id().equals(signal) ? new Finding(f.id(), f.kind(), true, List.of()) : f)
                .toList();
        return new Findings(heard, disqualifiers, redFlags, noStory, imagined);
    }

    private static boolean imagined(List<Word> words) {
        long count = words.stream().filter(w -> IMAGINED.contains(w.text())).count();
        return count >= LEAST_IMAGINED * words.size() && count > 1;
    }

    /** Returns null if this competency and level do not list it. */
    private static Finding.Kind kindOf(FindingText text, Map<String, Fatal> fatal, RubricInput input) {
        if (text.kind() != Finding.Kind.DISQUALIFIER) {
            return text.kind();
        }
        Fatal where = fatal.getOrDefault(text.id(), Fatal.EVERYWHERE);
        String level = input.level().id();
        if (where.isFatal(input.competency().id(), level)) {
            return Finding.Kind.DISQUALIFIER;
        }
        return where.lowers(level) ? Finding.Kind.RED_FLAG : null;
    }
}

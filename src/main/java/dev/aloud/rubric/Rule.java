package dev.aloud.rubric;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One rule as its author wrote it (content/rubric, docs/decisions/0030). Lists that were left out are empty. Immutable.
 *
 * @param id as findings carry it
 * @param kind what it finds; a cue is only there for other rules to build on
 * @param name a few words for the page
 * @param means what it tells an interviewer, one sentence
 * @param source where the rule comes from
 * @param sections ids of the sections in which it counts; empty for all but "other"
 * @param needs how much strength makes it found: a strong pattern is worth 1, a weak one 0.5; 1 when left out
 * @param best patterns worth as much as strong ones, whose words are shown instead of theirs
 * @param strong patterns
 * @param weak patterns, whose words are shown only where there are no others
 * @param vetoes patterns that undo a match that they overlap
 * @param inSpeech whether it also counts inside what somebody else is quoted as saying
 * @param within the first share of the answer in which it counts, 0 to 1; 1 when left out
 * @param impliedBy ids of rules, any of which makes this one found too
 * @param allOf ids of rules that must be found as well
 * @param anyOf ids of rules one of which must be found as well
 * @param noneOf ids of rules that must not be found
 * @param share a share that must be exceeded, where the rule counts; null where it does not
 * @param sectionShare a share of the words that some sections must exceed; null where the rule does not ask for it
 * @param match texts in which it must be found
 * @param silent texts in which it must not
 */
record Rule(
        String id,
        Kind kind,
        String name,
        String means,
        String source,
        List<String> sections,
        Double needs,
        List<String> best,
        List<String> strong,
        List<String> weak,
        List<String> vetoes,
        Boolean inSpeech,
        Double within,
        List<String> impliedBy,
        List<String> allOf,
        List<String> anyOf,
        List<String> noneOf,
        Share share,
        SectionShare sectionShare,
        List<String> match,
        List<String> silent) {
    /** What a rule finds. */
    enum Kind {
        @JsonProperty("signal")
        SIGNAL,
        @JsonProperty("disqualifier")
        DISQUALIFIER,
        @JsonProperty("red_flag")
        RED_FLAG,
        @JsonProperty("cue")
        CUE;

        /** The kind of the finding; empty for a cue, which nobody is shown. */
        Optional<Finding.Kind> finding() {
            return this == CUE ? Optional.empty() : Optional.of(Finding.Kind.valueOf(name()));
        }
    }

    /**
     * Hits of the cue {@code of} as a share of its and the cue {@code against}'s.
     *
     * @param above the share that must be exceeded, 0 to 1
     * @param atLeast hits of {@code of} that there must be
     */
    record Share(String of, String against, double above, int atLeast) {}

    /**
     * Words of these sections as a share of all words of the answer.
     *
     * @param above the share that must be exceeded, 0 to 1
     */
    record SectionShare(List<String> sections, double above) {}

    Rule {
        Objects.requireNonNull(id, "A rule needs an id.");
        Objects.requireNonNull(kind, "A rule needs a kind: signal, disqualifier, red_flag or cue.");
        Objects.requireNonNull(name, "A rule needs a name.");
        Objects.requireNonNull(means, "A rule must say what it means to an interviewer.");
        Objects.requireNonNull(source, "A rule must name its source.");
        sections = orNone(sections);
        needs = needs == null ? 1.0 : needs;
        best = orNone(best);
        strong = orNone(strong);
        weak = orNone(weak);
        vetoes = orNone(vetoes);
        inSpeech = inSpeech != null && inSpeech;
        within = within == null ? 1.0 : within;
        impliedBy = orNone(impliedBy);
        allOf = orNone(allOf);
        anyOf = orNone(anyOf);
        noneOf = orNone(noneOf);
        match = orNone(match);
        silent = orNone(silent);
    }

    private static List<String> orNone(List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Whether it looks for words of its own. */
    boolean hasPatterns() {
        return !best.isEmpty() || !strong.isEmpty() || !weak.isEmpty();
    }
}

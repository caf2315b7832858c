package dev.aloud.rubric;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
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
 * @param strong patterns
 * @param weak patterns
 * @param vetoes patterns that undo a match that they overlap
 * @param inSpeech whether it also counts inside what somebody else is quoted as saying
 * @param within the first share of the answer in which it counts, 0 to 1; 1 when left out
 * @param impliedBy ids of rules, any of which makes this one found too
 * @param allOf ids of rules that must be found as well
 * @param anyOf ids of rules one of which must be found as well
 * @param noneOf ids of rules that must not be found
 * @param share a share that must be exceeded, where the rule counts
 * @param sectionShare a share of the words that some sections must exceed, where the rule asks for it
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
        double needs,
        List<String> strong,
        List<String> weak,
        List<String> vetoes,
        boolean inSpeech,
        double within,
        List<String> impliedBy,
        List<String> allOf,
        List<String> anyOf,
        List<String> noneOf,
        Optional<Share> share,
        Optional<SectionShare> sectionShare,
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

    @JsonCreator
    static Rule of(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "kind", required = true) Kind kind,
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty(value = "means", required = true) String means,
            @JsonProperty(value = "source", required = true) String source,
            @JsonProperty("sections") List<String> sections,
            @JsonProperty("needs") Double needs,
            @JsonProperty("strong") List<String> strong,
            @JsonProperty("weak") List<String> weak,
            @JsonProperty("vetoes") List<String> vetoes,
            @JsonProperty("inSpeech") Boolean inSpeech,
            @JsonProperty("within") Double within,
            @JsonProperty("impliedBy") List<String> impliedBy,
            @JsonProperty("allOf") List<String> allOf,
            @JsonProperty("anyOf") List<String> anyOf,
            @JsonProperty("noneOf") List<String> noneOf,
            @JsonProperty("share") Share share,
            @JsonProperty("sectionShare") SectionShare sectionShare,
            @JsonProperty("match") List<String> match,
            @JsonProperty("silent") List<String> silent) {
        return new Rule(
                id,
                kind,
                name,
                means,
                source,
                orNone(sections),
                needs == null ? 1 : needs,
                orNone(strong),
                orNone(weak),
                orNone(vetoes),
                inSpeech != null && inSpeech,
                within == null ? 1 : within,
                orNone(impliedBy),
                orNone(allOf),
                orNone(anyOf),
                orNone(noneOf),
                Optional.ofNullable(share),
                Optional.ofNullable(sectionShare),
                orNone(match),
                orNone(silent));
    }

    private static List<String> orNone(List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Whether it looks for words of its own. */
    boolean hasPatterns() {
        return !strong.isEmpty() || !weak.isEmpty();
    }
}

package dev.aloud.coaching;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One entry of content/probes.yaml. Immutable.
 *
 * @param id of the probe
 * @param competencies ids of those it is for; empty for all
 * @param ifFound ids of findings any of which calls for it before anything that is missing does
 * @param ifMissed ids of signals whose absence calls for it
 * @param text the question
 * @param why what it asks for
 */
record ProbeText(
        String id, List<String> competencies, List<String> ifFound, List<String> ifMissed, String text, String why) {
    @JsonCreator
    static ProbeText of(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty("competencies") List<String> competencies,
            @JsonProperty("ifFound") List<String> ifFound,
            @JsonProperty("ifMissed") List<String> ifMissed,
            @JsonProperty(value = "text", required = true) String text,
            @JsonProperty(value = "why", required = true) String why) {
        return new ProbeText(id, orNone(competencies), orNone(ifFound), orNone(ifMissed), text, why);
    }

    private static List<String> orNone(List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    boolean isFor(String competency) {
        return competencies.isEmpty() || competencies.contains(competency);
    }
}

package dev.aloud.coaching;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * One entry of content/coaching.yaml. Immutable.
 *
 * @param id of the advice
 * @param about id of the finding whose presence (disqualifier, red flag) or absence (signal) it is for
 * @param theme what it is about: of two with one theme only the first is given
 * @param section id of the section that an absence is shown in; empty for the whole answer
 * @param onlyFor ids of the competencies it is for; empty for all
 * @param title a few words
 * @param notHeard what was not heard, for an absence; empty where words were heard
 * @param why why it matters to an interviewer
 * @param instead what to say instead; {some_id} stands for the words that finding rests on
 * @param plain the same without the candidate's words, for when there are none
 */
record AdviceText(
        String id,
        String about,
        String theme,
        Optional<String> section,
        List<String> onlyFor,
        String title,
        String notHeard,
        String why,
        String instead,
        String plain) {
    @JsonCreator
    static AdviceText of(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "about", required = true) String about,
            @JsonProperty(value = "theme", required = true) String theme,
            @JsonProperty("section") String section,
            @JsonProperty("onlyFor") List<String> onlyFor,
            @JsonProperty(value = "title", required = true) String title,
            @JsonProperty("notHeard") String notHeard,
            @JsonProperty(value = "why", required = true) String why,
            @JsonProperty(value = "instead", required = true) String instead,
            @JsonProperty("plain") String plain) {
        return new AdviceText(
                id,
                about,
                theme,
                Optional.ofNullable(section),
                onlyFor == null ? List.of() : List.copyOf(onlyFor),
                title,
                notHeard == null ? "" : notHeard,
                why,
                instead,
                plain == null ? instead : plain);
    }

    boolean isFor(String competency) {
        return onlyFor.isEmpty() || onlyFor.contains(competency);
    }
}

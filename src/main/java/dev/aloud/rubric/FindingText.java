package dev.aloud.rubric;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;
import java.util.List;
import java.util.Objects;

/**
 * What content/rubric says of a finding. Immutable.
 *
 * @param id as findings carry it
 * @param kind what it does to the verdict
 * @param name a few words for the page
 * @param means what it tells an interviewer, one sentence
 * @param counts what counts as one and what doesn't, where that is not plain; empty elsewhere
 * @param source where it comes from
 * @param match texts that show it
 * @param silent texts that look like it and don't
 */
record FindingText(
        String id,
        Finding.Kind kind,
        String name,
        String means,
        String counts,
        String source,
        List<String> match,
        List<String> silent) {
    private static final String FILES = "rubric/findings.yaml";

    FindingText {
        Objects.requireNonNull(id, "A finding needs an id.");
        Objects.requireNonNull(kind, "A finding needs a kind: signal, disqualifier or red_flag.");
        Objects.requireNonNull(name, "A finding needs a name.");
        Objects.requireNonNull(means, "A finding must say what it means to an interviewer.");
        Objects.requireNonNull(source, "A finding must name its source.");
        counts = counts == null ? "" : counts;
        match = match == null ? List.of() : List.copyOf(match);
        silent = silent == null ? List.of() : List.copyOf(silent);
    }

    /** Loads all, in the order in which they are listed; throws with file and remedy if one is wrong. */
    static List<FindingText> load() {
        List<String> files = ContentReader.read(FILES, new TypeReference<>() {});
        return files.stream().map(FindingText::of).toList();
    }

    private static FindingText of(String file) {
        return ContentReader.read("rubric/" + file + ".yaml", new TypeReference<>() {});
    }
}

package dev.aloud.rubric;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;
import java.util.List;
import java.util.Map;

/**
 * Where a disqualifier is fatal, from content/rubric/fatal.yaml. Disqualifiers that are not in the file are fatal everywhere. Immutable.
 *
 * @param competencies ids; empty for all
 * @param levels ids; empty for all
 * @param lowersAt ids of levels at which it is a red flag instead
 */
record Fatal(List<String> competencies, List<String> levels, List<String> lowersAt) {
    static final Fatal EVERYWHERE = new Fatal(List.of(), List.of(), List.of());

    Fatal(
            @JsonProperty("competencies") List<String> competencies,
            @JsonProperty("levels") List<String> levels,
            @JsonProperty("lowersAt") List<String> lowersAt) {
        this.competencies = competencies == null ? List.of() : List.copyOf(competencies);
        this.levels = levels == null ? List.of() : List.copyOf(levels);
        this.lowersAt = lowersAt == null ? List.of() : List.copyOf(lowersAt);
    }

    static Map<String, Fatal> load() {
        return ContentReader.read("rubric/fatal.yaml", new TypeReference<>() {});
    }

    boolean isFatal(String competency, String level) {
        return (competencies.isEmpty() || competencies.contains(competency))
                && (levels.isEmpty() || levels.contains(level));
    }

    boolean lowers(String level) {
        return lowersAt.contains(level);
    }
}

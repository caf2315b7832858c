package dev.aloud.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Patterns that name a problem, from content/problem.yaml. Immutable and thread-safe.
 *
 * @param cues each with examples, which are checked when the file is read
 */
public record ProblemCues(List<Cue> cues) {
    /**
     * One way to name a problem.
     *
     * @param id for messages
     * @param pattern over words in lower case with one blank between two
     * @param matches sentences in which it must be found
     * @param silent sentences in which no cue may be found
     */
    public record Cue(String id, Pattern pattern, List<String> matches, List<String> silent) {
        public Cue {
            if (id == null || pattern == null || matches == null || silent == null) {
                throw new IllegalArgumentException(
                        "problem: the cue \"" + id + "\" needs id, pattern, matches and silent");
            }
            matches = List.copyOf(matches);
            silent = List.copyOf(silent);
            for (String example : matches) {
                if (!pattern.matcher(example).find()) {
                    throw new IllegalArgumentException(
                            "problem: the cue \"" + id + "\" must match \"" + example + "\", and does not");
                }
            }
        }

        @JsonCreator
        static Cue of(
                @JsonProperty("id") String id,
                @JsonProperty("pattern") String pattern,
                @JsonProperty("matches") List<String> matches,
                @JsonProperty("silent") List<String> silent) {
            return new Cue(id, compiled(id, pattern), matches, silent);
        }

        private static Pattern compiled(String id, String pattern) {
            try {
                return pattern == null ? null : Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException(
                        "problem: the pattern of \"" + id + "\" can't be read: " + e.getDescription(), e);
            }
        }
    }

    public ProblemCues {
        cues = List.copyOf(cues);
        for (Cue cue : cues) {
            for (String example : cue.silent()) {
                Optional<Cue> loud = cues.stream()
                        .filter(c -> c.pattern().matcher(example).find())
                        .findFirst();
                if (loud.isPresent()) {
                    throw new ContentFault(
                            "- id: " + cue.id(),
                            "problem: \"" + example + "\" names no problem, and the cue \""
                                    + loud.get().id() + "\" finds one in it");
                }
            }
        }
    }

    /** Loads the cues of this build; throws with file, line and remedy if the file is wrong. */
    public static ProblemCues load() {
        return ContentReader.read("problem.yaml", new TypeReference<>() {});
    }
}

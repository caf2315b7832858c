package dev.aloud.star;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How one speaker builds answers, learned from corrections: the sections of each corrected answer, in order. Immutable and
 * thread-safe.
 *
 * @param answers the sections of each answer, oldest first
 */
public record SpeakerHabits(List<List<Stretch>> answers) {
    /** Nothing is known of the speaker. */
    public static final SpeakerHabits NONE = new SpeakerHabits(List.of());

    private static final Pattern STRETCH = Pattern.compile("([STARLX])(\\d{1,6})");

    private static final Pattern ANSWER = Pattern.compile("(?:[STARLX]\\d{1,6})+");

    /**
     * Consecutive words in one section.
     *
     * @param words number of words, at least 1
     */
    public record Stretch(Section section, int words) {
        public Stretch {
            if (words < 1) {
                throw new IllegalArgumentException("SpeakerHabits: a stretch of " + words + " words");
            }
        }
    }

    public SpeakerHabits {
        answers = answers.stream().map(List::copyOf).toList();
        if (answers.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("SpeakerHabits: an answer without a stretch");
        }
    }

    /** Returns these habits with one more corrected answer. */
    public SpeakerHabits with(List<SectionSpan> corrected) {
        List<List<Stretch>> all = new ArrayList<>(answers);
        all.add(corrected.stream()
                .map(s -> new Stretch(s.section(), s.endWord() - s.firstWord()))
                .toList());
        return new SpeakerHabits(all);
    }

    /** Returns the habits as one line, answers separated by spaces: "R42S80T12A150L30 S60A90"; empty for {@link #NONE}. */
    public String line() {
        return answers.stream()
                .map(a -> a.stream()
                        .map(s -> "" + s.section().letter() + s.words())
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    /**
     * Parses the habits of a {@link #line}.
     *
     * @throws IllegalArgumentException with the part that can't be read
     */
    public static SpeakerHabits of(String line) {
        List<List<Stretch>> answers = new ArrayList<>();
        for (String answer : line.isBlank() ? new String[0] : line.strip().split(" +")) {
            if (!ANSWER.matcher(answer).matches()) {
                throw new IllegalArgumentException("SpeakerHabits: \"" + answer + "\" is no row of stretches");
            }
            List<Stretch> parts = new ArrayList<>();
            Matcher each = STRETCH.matcher(answer);
            while (each.find()) {
                parts.add(new Stretch(
                        Section.ofLetter(each.group(1).charAt(0)).orElseThrow(), Integer.parseInt(each.group(2))));
            }
            answers.add(parts);
        }
        return new SpeakerHabits(answers);
    }
}

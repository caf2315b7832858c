package dev.aloud.star;

import dev.aloud.content.ProblemCues;
import dev.aloud.transcript.Clause;
import dev.aloud.transcript.Clauses;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Finds the clause that says what went wrong. Immutable and thread-safe. */
final class ProblemFinder {
    private final ProblemCues cues;

    ProblemFinder(ProblemCues cues) {
        this.cues = cues;
    }

    /**
     * Returns the first clause of Situation or Task that names a problem; empty if none was recognised, although there may be one:
     * not every wording is known. Later sections name it too late.
     */
    Optional<Timing.Named> find(List<Word> words, List<SectionSpan> sections) {
        int[] offsets = new int[words.size()];
        String text = text(words, offsets);
        OptionalInt first = cues.cues().stream()
                .map(cue -> firstWord(cue.pattern().matcher(text), offsets, sections))
                .flatMapToInt(OptionalInt::stream)
                .min();
        return first.isEmpty() ? Optional.empty() : Optional.of(named(words, first.getAsInt()));
    }

    private static String text(List<Word> words, int[] offsets) {
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += words.get(i).text().length() + 1;
        }
        return words.stream().map(Word::text).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }

    private static OptionalInt firstWord(Matcher matcher, int[] offsets, List<SectionSpan> sections) {
        return matcher.results()
                .mapToInt(found -> wordAt(offsets, found.start()))
                .filter(word -> isBeginning(sections, word))
                .findFirst();
    }

    private static int wordAt(int[] offsets, int offset) {
        int word = 0;
        while (word + 1 < offsets.length && offsets[word + 1] <= offset) {
            word++;
        }
        return word;
    }

    private static boolean isBeginning(List<SectionSpan> sections, int word) {
        return sections.stream()
                .anyMatch(s -> s.firstWord() <= word
                        && word < s.endWord()
                        && (s.section() == Section.SITUATION || s.section() == Section.TASK));
    }

    private static Timing.Named named(List<Word> words, int word) {
        Clause clause = Clauses.split(words).stream()
                .filter(c -> c.firstWord() <= word && word < c.endWord())
                .findFirst()
                .orElseThrow();
        int after = clause.span().startMs() - words.get(0).startMs();
        String quote = words.subList(clause.firstWord(), clause.endWord()).stream()
                .map(Word::text)
                .collect(Collectors.joining(" "));
        return new Timing.Named(after, clause.span(), quote);
    }
}

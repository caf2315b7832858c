package dev.aloud.rubric;

import dev.aloud.reader.FilledPauses;
import dev.aloud.reader.Reading;
import dev.aloud.star.Section;
import dev.aloud.star.SectionSpan;
import dev.aloud.transcript.Punctuation;
import dev.aloud.transcript.ReadableText;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The sentences of an answer, as the reader parts them, and which of them show a finding. Immutable by use. */
final class Sentences {
    /** Most quotes of a signal or disqualifier; more would show nothing new. */
    private static final int MOST_PROOFS = 3;

    /** Most quotes of a red flag; each is a place to improve. */
    private static final int MOST_FAULTS = 5;

    /** Most words of a quote: what is read at a glance, and 12 seconds of speech. */
    private static final int MOST_WORDS = 32;

    /** Fewest words of a part of a sentence that can stand by itself. */
    private static final int FEWEST_WORDS = 5;

    /** The words [first, end) of a sentence. */
    record Sentence(int first, int end) {}

    private final RubricInput input;
    private final Reading reading;
    private final Punctuation punctuation;
    private final List<Sentence> all = new ArrayList<>();

    Sentences(RubricInput input) {
        this.input = input;
        this.reading = input.reading();
        this.punctuation = reading.punctuation(input.words());
        int first = 0;
        while (first < reading.words()) {
            int end = punctuation.endOfSentence(first).orElseThrow();
            all.add(new Sentence(first, end));
            first = end;
        }
    }

    List<Sentence> all() {
        return List.copyOf(all);
    }

    /** The sentences that show the finding, the clearest first. If none rather does: the best one of a signal or disqualifier. */
    List<Evidence> evidence(String finding, Finding.Kind kind) {
        boolean flag = kind == Finding.Kind.RED_FLAG;
        List<Sentence> best = all.stream()
                .sorted(Comparator.comparingDouble((Sentence s) -> -shows(finding, s)))
                .limit(flag ? MOST_FAULTS : MOST_PROOFS)
                .toList();
        List<Sentence> clear = best.stream().filter(s -> shows(finding, s) > 0).toList();
        boolean onlyBest = clear.isEmpty() && !flag;
        return (onlyBest ? best.stream().limit(1) : clear.stream())
                .map(s -> evidence(finding, s))
                .toList();
    }

    private double shows(String finding, Sentence sentence) {
        return reading.shows(finding, sentence.first(), sentence.end());
    }

    private Evidence evidence(String finding, Sentence sentence) {
        Sentence quoted = shortened(finding, sentence);
        List<Word> words = input.words();
        List<Integer> fluent = IntStream.range(quoted.first(), quoted.end())
                .filter(i -> !FilledPauses.contain(words.get(i).text()))
                .boxed()
                .toList();
        Punctuation marks = new Punctuation(
                fluent.stream().map(punctuation.marks()::get).toList(),
                fluent.stream().map(punctuation.capitals()::get).toList());
        String quote = ReadableText.quote(fluent.stream().map(words::get).toList(), marks);
        Span span = new Span(
                words.get(quoted.first()).startMs(), words.get(quoted.end() - 1).endMs());
        return new Evidence(quote, span, sectionOf(quoted), quoted.first(), quoted.end());
    }

    /** Of a long sentence the stretch that shows it most clearly; it begins and ends where the reader sets a mark, if it sets any. */
    private Sentence shortened(String finding, Sentence sentence) {
        if (sentence.end() - sentence.first() <= MOST_WORDS) {
            return sentence;
        }
        List<Integer> cuts = IntStream.rangeClosed(sentence.first(), sentence.end())
                .filter(cut -> mayCut(cut, sentence))
                .boxed()
                .toList();
        return cuts.stream()
                .flatMap(first -> cuts.stream()
                        .filter(end -> end - first >= FEWEST_WORDS && end - first <= MOST_WORDS)
                        .map(end -> new Sentence(first, end)))
                .max(Comparator.comparingDouble((Sentence part) -> shows(finding, part))
                        .thenComparingInt(part -> part.end() - part.first()))
                .orElseGet(() -> new Sentence(sentence.first(), sentence.first() + MOST_WORDS));
    }

    private boolean mayCut(int word, Sentence sentence) {
        return word == sentence.first()
                || word == sentence.end()
                || punctuation.marks().get(word - 1) != Punctuation.Mark.NONE;
    }

    private Section sectionOf(Sentence sentence) {
        int middle = (sentence.first() + sentence.end()) / 2;
        return input.sections().stream()
                .filter(s -> s.firstWord() <= middle && middle < s.endWord())
                .map(SectionSpan::section)
                .findFirst()
                .orElse(Section.OTHER);
    }
}

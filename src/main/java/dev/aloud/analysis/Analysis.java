package dev.aloud.analysis;

import dev.aloud.coaching.Advice;
import dev.aloud.coaching.Probe;
import dev.aloud.delivery.Delivery;
import dev.aloud.delivery.Take;
import dev.aloud.rubric.Scorecard;
import dev.aloud.star.SectionSpan;
import dev.aloud.star.Timing;
import dev.aloud.transcript.Punctuation;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that Aloud says about one answer. Immutable.
 *
 * @param request what it was made from
 * @param take what is wrong with the sound; empty for a written transcript
 * @param words as recognised, with corrections applied
 * @param punctuation of the words, as the reader sets it
 * @param sources for each of the words the 0-based index of the recognised word that it came from
 * @param heard for each of the words what was recognised in place of a new word, such as "cube or needs"; empty for other words
 * @param sections without overlap, in order; empty only without words
 * @param advice at most three, the most useful first
 * @param nextProbe empty if nothing was said
 * @param rubricVersion of the rules and weights that scored it
 * @param findingNames the name of each finding on the page, by id
 */
public record Analysis(
        AnalysisRequest request,
        Optional<Take> take,
        List<Word> words,
        Punctuation punctuation,
        List<Integer> sources,
        List<String> heard,
        List<SectionSpan> sections,
        Timing timing,
        Delivery delivery,
        Scorecard scorecard,
        List<Advice> advice,
        Optional<Probe> nextProbe,
        String rubricVersion,
        Map<String, String> findingNames) {
    public Analysis {
        words = List.copyOf(words);
        sources = List.copyOf(sources);
        heard = List.copyOf(heard);
        sections = List.copyOf(sections);
        advice = List.copyOf(advice);
        findingNames = Map.copyOf(findingNames);
    }

    /** Returns the same analysis with that delivery; verdict, score and advice stay as they are. */
    public Analysis with(Delivery other) {
        return new Analysis(
                request,
                take,
                words,
                punctuation,
                sources,
                heard,
                sections,
                timing,
                other,
                scorecard,
                advice,
                nextProbe,
                rubricVersion,
                findingNames);
    }
}

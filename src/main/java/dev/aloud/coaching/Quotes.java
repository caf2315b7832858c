package dev.aloud.coaching;

import dev.aloud.rubric.Evidence;
import dev.aloud.rubric.Finding;
import dev.aloud.rubric.RubricInput;
import dev.aloud.rubric.Scorecard;
import dev.aloud.star.SectionSpan;
import dev.aloud.transcript.Clause;
import dev.aloud.transcript.Clauses;
import dev.aloud.transcript.ReadableText;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the candidate's own words for advice: quotes of findings, and the ends of sections. Immutable. */
final class Quotes {
    /** Most words of a section that are quoted if something is missing there: about five seconds of speech. */
    private static final int LAST_WORDS = 15;

    /** Fewest words of a quote that can be said again as a sentence. */
    private static final int FEWEST_WORDS = 4;

    /** Mean confidence below which a quote is probably wrong; wrong words average 0.74 to 0.80 (transcript_quality.yaml). */
    private static final double LEAST_CONFIDENCE = 0.85;

    private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)}");

    private final RubricInput reading;
    private final Map<String, Finding> found = new HashMap<>();

    Quotes(RubricInput reading, Scorecard scorecard) {
        this.reading = reading;
        Stream.of(scorecard.signals(), scorecard.disqualifiers(), scorecard.redFlags())
                .flatMap(List::stream)
                .filter(Finding::counts)
                .forEach(f -> found.put(f.id(), f));
    }

    boolean isFound(String id) {
        return found.containsKey(id);
    }

    /** Returns the first quote of a finding; empty if it was not found or is an absence. */
    Optional<String> of(String id) {
        return Optional.ofNullable(found.get(id))
                .filter(f -> !f.evidence().isEmpty())
                .map(f -> f.evidence().get(0).quote());
    }

    /** Returns the best quote of a finding that can be said again; empty if there is none. */
    Optional<String> quotable(String id) {
        return Stream.ofNullable(found.get(id))
                .flatMap(f -> f.evidence().stream())
                .filter(this::isQuotable)
                .map(Evidence::quote)
                .findFirst();
    }

    private boolean isQuotable(Evidence evidence) {
        List<Word> words = reading.words().subList(evidence.firstWord(), evidence.endWord());
        double confidence =
                words.stream().mapToDouble(Word::confidence).average().orElse(0);
        return words.size() >= FEWEST_WORDS && confidence >= LEAST_CONFIDENCE;
    }

    /** Returns the text with each {id} replaced by a quote of that finding; empty if one has no good quote. */
    Optional<String> filled(String text) {
        Matcher slots = SLOT.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (slots.find()) {
            Optional<String> quote = quotable(slots.group(1));
            if (quote.isEmpty()) {
                return Optional.empty();
            }
            slots.appendReplacement(filled, Matcher.quoteReplacement(written(quote.get())));
        }
        slots.appendTail(filled);
        return Optional.of(filled.toString());
    }

    /** Starts the quote with a capital, because a recogniser writes only small letters. */
    private static String written(String heard) {
        return heard.replaceAll("\\bi\\b", "I");
    }

    /** Returns the time of the finding; if it is missing, the last span of its section, or the whole answer. */
    Span moment(String id, Optional<String> section) {
        Optional<Span> heard = Optional.ofNullable(found.get(id))
                .filter(f -> !f.evidence().isEmpty())
                .map(f -> f.evidence().get(0).span());
        return heard.or(() -> last(section).map(SectionSpan::span)).orElseGet(this::whole);
    }

    /** Returns the last words of a section; empty without such a section. */
    Optional<String> endOf(Optional<String> section) {
        return last(section)
                .map(s -> reading.words().subList(s.firstWord(), s.endWord()))
                .map(words -> ReadableText.quote(words.subList(lastClause(words), words.size())));
    }

    /** Returns the start of the last clauses that fit into a quote. */
    private static int lastClause(List<Word> words) {
        int latest = Math.max(0, words.size() - LAST_WORDS);
        return Clauses.split(words).stream()
                .mapToInt(Clause::firstWord)
                .filter(first -> first >= latest)
                .findFirst()
                .orElse(latest);
    }

    private Optional<SectionSpan> last(Optional<String> section) {
        return reading.sections().stream()
                .filter(s -> section.isPresent() && s.section().id().equals(section.get()))
                .reduce((a, b) -> b);
    }

    Span whole() {
        int last = reading.words().size() - 1;
        return new Span(
                reading.words().get(0).startMs(), reading.words().get(last).endMs());
    }
}

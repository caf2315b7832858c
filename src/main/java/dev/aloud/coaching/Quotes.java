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

/** The candidate's own words for advice: what findings rest on, and how sections end. Immutable. */
final class Quotes {
    /** Words of a section that are quoted at most when something is missing there: about five seconds of speech. */
    private static final int LAST_WORDS = 15;

    /** A quote that advice builds on has so many words at least: fewer are no sentence to say again. */
    private static final int FEWEST_WORDS = 4;

    /** Mean confidence below which a quote is probably misheard; wrong words average 0.74 to 0.80 (hearing.yaml). */
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

    /** The first words the finding rests on; empty when it was not found or rests on an absence. */
    Optional<String> of(String id) {
        return Optional.ofNullable(found.get(id))
                .filter(f -> !f.evidence().isEmpty())
                .map(f -> f.evidence().get(0).quote());
    }

    /** The best words the finding rests on that read well enough to be said again; empty when there are none. */
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

    /** The text with each {id} replaced by words of that finding; empty when one of them has none that read well. */
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

    /** A recogniser writes small letters alone; what the user is advised to say is written as one writes. */
    private static String written(String heard) {
        return heard.replaceAll("\\bi\\b", "I");
    }

    /** When the finding was heard; otherwise where it is missing: the section's last span, or the whole answer. */
    Span moment(String id, Optional<String> section) {
        Optional<Span> heard = Optional.ofNullable(found.get(id))
                .filter(f -> !f.evidence().isEmpty())
                .map(f -> f.evidence().get(0).span());
        return heard.or(() -> last(section).map(SectionSpan::span)).orElseGet(this::whole);
    }

    /** How that section ends, in the candidate's words; empty without such a section. */
    Optional<String> endOf(Optional<String> section) {
        return last(section)
                .map(s -> reading.words().subList(s.firstWord(), s.endWord()))
                .map(words -> ReadableText.quote(words.subList(lastClause(words), words.size())));
    }

    /** Where the last clauses begin that fit into a quote. */
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

package dev.aloud.rubric;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Judges an answer by the rules of its competency. Immutable and thread-safe. */
public final class Rubric {
    /** The cue for a story of something that happened. */
    static final String STORY = "past_event";

    /** The cue for plans, habits and self-description. */
    static final String IMAGINED = "imagined";

    /** The competency whose weights order the advice if a competency has none. */
    private static final String STANDARD = "ownership";

    private final RuleBook book;
    private final Map<String, Fatal> fatal;
    private final Map<String, Weights> weights;
    private final TranscriptQuality transcriptQuality;

    private Rubric(RuleBook book, Map<String, Fatal> fatal, Map<String, Weights> weights, TranscriptQuality hearing) {
        this.book = book;
        this.fatal = Map.copyOf(fatal);
        this.weights = Map.copyOf(weights);
        this.transcriptQuality = hearing;
    }

    /** Loads the rules of this build; throws with file, line and remedy if one is wrong. */
    public static Rubric load() {
        RuleBook book = RuleBook.load();
        Map<String, Weights> weights = Map.of(STANDARD, Weights.load(STANDARD, book.rules()));
        return new Rubric(book, Fatal.load(), weights, TranscriptQuality.load());
    }

    /** Returns the version of rules and weights, stored with each attempt. */
    public String version() {
        return weights.get(STANDARD).version();
    }

    /** Returns the name of each finding on the page, by id. */
    public Map<String, String> names() {
        Map<String, String> names = new java.util.LinkedHashMap<>();
        book.rules().stream().filter(r -> r.kind() != Rule.Kind.CUE).forEach(r -> names.put(r.id(), r.name()));
        return names;
    }

    /** Returns, by finding id, one sentence on what the finding tells an interviewer. */
    public Map<String, String> meanings() {
        Map<String, String> meanings = new java.util.LinkedHashMap<>();
        book.rules().stream().filter(r -> r.kind() != Rule.Kind.CUE).forEach(r -> meanings.put(r.id(), r.means()));
        return meanings;
    }

    /** Returns findings, score and verdict. Equal inputs give equal scorecards. */
    public Scorecard judge(RubricInput reading) {
        Findings findings = findings(reading);
        Optional<String> fault = transcriptQuality.problem(reading.words(), reading.sound());
        if (fault.isPresent()) {
            return notScored(findings, fault.get(), List.of());
        }
        Weights own = weights.get(reading.competency().id());
        if (own == null || !reading.competency().hasRubric()) {
            return notScored(
                    findings,
                    "Aloud can't score " + reading.competency().name() + " yet. You get sections, timing and findings.",
                    new ScoreCalculator(weights.get(STANDARD), reading, findings).missed());
        }
        return new ScoreCalculator(own, reading, findings).scorecard();
    }

    /** Returns the scorecard with the weights of another competency, for measurements. */
    Scorecard judgeAs(String competency, RubricInput reading) {
        return new ScoreCalculator(weights.get(competency), reading, findings(reading)).scorecard();
    }

    private Findings findings(RubricInput reading) {
        Tokens tokens = Tokens.of(reading.words(), reading.sections());
        Map<String, List<Hit>> hits = book.find(tokens);
        Map<String, List<Hit>> told = hits.containsKey(STORY) ? hits : withoutSignals(hits);
        return Findings.of(reading, book.rules(), fatal, tokens, told);
    }

    /** Removes signals and disqualifiers, which need something that was really done. */
    private Map<String, List<Hit>> withoutSignals(Map<String, List<Hit>> hits) {
        Set<String> kept = new HashSet<>(hits.keySet());
        book.rules().stream()
                .filter(r -> r.kind() == Rule.Kind.SIGNAL || r.kind() == Rule.Kind.DISQUALIFIER)
                .forEach(r -> kept.remove(r.id()));
        Map<String, List<Hit>> told = new java.util.HashMap<>(hits);
        told.keySet().retainAll(kept);
        return told;
    }

    private static Scorecard notScored(Findings findings, String reason, List<Scorecard.Term> missed) {
        return new Scorecard(
                findings.signals(),
                findings.disqualifiers(),
                findings.redFlags(),
                OptionalInt.empty(),
                Verdict.NOT_SCORED,
                reason,
                List.of(),
                missed,
                findings.noStory());
    }
}

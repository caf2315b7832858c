package dev.aloud.rubric;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Judges an answer by the rules of its competency. Immutable and thread-safe. */
public final class Rubric {
    /** The cue that an answer must give to be a story of something that happened. */
    static final String STORY = "past_event";

    /** The cue for plans, habits and self-description. */
    static final String IMAGINED = "imagined";

    /** The competency by whose weights advice is ordered where a competency has none of its own. */
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

    /** The rubric with the rules that this build carries; throws with file, line and remedy when one is wrong. */
    public static Rubric load() {
        RuleBook book = RuleBook.load();
        Map<String, Weights> weights = Map.of(STANDARD, Weights.load(STANDARD, book.rules()));
        return new Rubric(book, Fatal.load(), weights, TranscriptQuality.load());
    }

    /** Version of rules and weights, stored with each attempt. */
    public String version() {
        return weights.get(STANDARD).version();
    }

    /** What each finding is called, by id, as the page shows it. */
    public Map<String, String> names() {
        Map<String, String> names = new java.util.LinkedHashMap<>();
        book.rules().stream().filter(r -> r.kind() != Rule.Kind.CUE).forEach(r -> names.put(r.id(), r.name()));
        return names;
    }

    /** What each finding tells an interviewer, by id: one sentence, of use where it was found and where it was not. */
    public Map<String, String> meanings() {
        Map<String, String> meanings = new java.util.LinkedHashMap<>();
        book.rules().stream().filter(r -> r.kind() != Rule.Kind.CUE).forEach(r -> meanings.put(r.id(), r.means()));
        return meanings;
    }

    /** Findings, score and verdict. Equal readings give equal scorecards. */
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

    /** The scorecard by the weights of another competency, for measuring only. */
    Scorecard judgeAs(String competency, RubricInput reading) {
        return new ScoreCalculator(weights.get(competency), reading, findings(reading)).scorecard();
    }

    private Findings findings(RubricInput reading) {
        Tokens tokens = Tokens.of(reading.words(), reading.sections());
        Map<String, List<Hit>> hits = book.find(tokens);
        Map<String, List<Hit>> told = hits.containsKey(STORY) ? hits : withoutSignals(hits);
        return Findings.of(reading, book.rules(), fatal, tokens, told);
    }

    /** What was never done is no signal, however well it is told. */
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

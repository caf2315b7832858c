package dev.aloud.rubric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Judges an answer by what its competency asks. Immutable and thread-safe. */
public final class Rubric {
    private final List<FindingText> texts;
    private final Map<String, Fatal> fatal;
    private final Weights weights;
    private final States states;
    private final TranscriptQuality transcriptQuality;

    private Rubric(List<FindingText> texts, TranscriptQuality hearing) {
        this.texts = List.copyOf(texts);
        this.fatal = Fatal.load();
        this.weights = Weights.load(texts);
        this.states = States.load();
        this.transcriptQuality = hearing;
    }

    /** Loads the findings and weights of this build; throws with file, line and remedy if one is wrong. */
    public static Rubric load() {
        return new Rubric(FindingText.load(), TranscriptQuality.load());
    }

    /** Returns the version of findings and weights, stored with each attempt. */
    public String version() {
        return weights.version();
    }

    /** Returns the name of each finding on the page, by id. */
    public Map<String, String> names() {
        return byId(FindingText::name);
    }

    /** Returns, by finding id, what the finding tells an interviewer, and what counts where that is not plain. */
    public Map<String, String> meanings() {
        return byId(text -> (text.means() + " " + text.counts()).strip());
    }

    private Map<String, String> byId(Function<FindingText, String> part) {
        Map<String, String> byId = new LinkedHashMap<>();
        texts.forEach(text -> byId.put(text.id(), part.apply(text)));
        return byId;
    }

    /** Returns findings, score and verdict. Equal inputs give equal scorecards. */
    public Scorecard judge(RubricInput input) {
        Findings findings = Findings.of(input, texts, fatal, states);
        return transcriptQuality
                .problem(input.words(), input.sound())
                .map(fault -> notScored(findings, fault))
                .orElseGet(() -> new ScoreCalculator(weights, input, findings).scorecard());
    }

    private static Scorecard notScored(Findings findings, String reason) {
        return new Scorecard(
                findings.signals(),
                findings.disqualifiers(),
                findings.redFlags(),
                OptionalInt.empty(),
                Verdict.NOT_SCORED,
                reason,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                findings.noStory(),
                Optional.empty());
    }
}

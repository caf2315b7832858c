package dev.aloud.attempts;

import dev.aloud.analysis.Analyser;
import dev.aloud.analysis.Analysis;
import dev.aloud.analysis.AnalysisRequest;
import dev.aloud.analysis.Corrections;
import dev.aloud.content.Content;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Analyses stored attempts. Thread-safe. */
public final class Reviewer {
    private static final Logger LOG = LoggerFactory.getLogger(Reviewer.class);

    private final Attempts attempts;
    private final Content content;
    private final Analyser analyser;
    private final HabitStore habits;
    private final OwnWordStore ownWords;

    public Reviewer(Attempts attempts, Content content, Analyser analyser) {
        this.attempts = attempts;
        this.content = content;
        this.analyser = analyser;
        this.habits = new HabitStore(attempts);
        this.ownWords = new OwnWordStore(attempts);
    }

    /** Returns the attempt with its analysis and current corrections; empty before it is done. */
    public Optional<Review> review(String id) {
        Attempt attempt = attempts.get(id);
        if (attempt.stage() != AttemptStage.DONE) {
            return Optional.empty();
        }
        RecognitionResult heard = attempts.recognitionResult(id)
                .orElseThrow(() -> new AloudException(
                        Kind.FAULT, "The words of this attempt are missing.", id, "Transcribe the recording again."));
        Corrections corrections = attempts.corrections(id);
        Analysis analysis = analysis(attempt, heard, corrections);
        return Optional.of(new Review(upToDate(attempt, corrections, analysis), heard, corrections, analysis));
    }

    /** Scores attempts of older rules again, so that the list agrees with the feedback. Stops when told to. */
    public void refresh(BooleanSupplier ending) {
        for (String id : attempts.withOtherRubric(analyser.rubricVersion())) {
            if (ending.getAsBoolean()) {
                return;
            }
            try {
                review(id);
            } catch (AloudException e) {
                // Its competency may be gone, or the user may just have deleted it. Continue with the others.
                LOG.warn("{} keeps its old judgement: {}", id, e.getMessage());
            }
        }
    }

    private Attempt upToDate(Attempt attempt, Corrections corrections, Analysis analysis) {
        boolean same = attempt.score().equals(analysis.scorecard().score())
                && attempt.verdict()
                        .equals(Optional.of(analysis.scorecard().verdict().id()))
                && attempt.rubricVersion().equals(Optional.of(analysis.rubricVersion()));
        if (same) {
            return attempt;
        }
        try {
            attempts.updateVerdict(attempt.id(), corrections, analysis);
            return attempts.get(attempt.id());
        } catch (AloudException e) {
            // Reading works on a full disk, too.
            LOG.warn("{} keeps its old judgement: {}", attempt.id(), e.getMessage());
            return attempt;
        }
    }

    /** Applies corrections and scores again; BUSY before the attempt is done, BAD_REQUEST if they don't fit. */
    public Review correct(String id, Corrections corrections) {
        Review before = review(id).orElseThrow(notDone(id));
        Analysis analysis = analysis(before.attempt(), before.heard(), corrections);
        attempts.correct(id, corrections, analysis);
        ownWords.learn(id, before.heard().words(), corrections);
        habits.learn(id, corrections.sections().isEmpty() ? List.of() : analysis.sections());
        return new Review(attempts.get(id), before.heard(), corrections, analysis);
    }

    /** Stores the recognised words of an attempt and its analysis, also for a deleted one, since it may be restored. */
    public void done(String id, RecognitionResult heard) {
        attempts.done(id, heard, analysis(attempts.any(id), heard, Corrections.NONE));
    }

    /** Returns the problem of an attempt that is not done yet. */
    public static Supplier<AloudException> notDone(String id) {
        return () -> new AloudException(
                Kind.BUSY,
                "The attempt has no feedback yet.",
                id,
                "Wait until it is done, or transcribe its recording.");
    }

    private Analysis analysis(Attempt attempt, RecognitionResult heard, Corrections corrections) {
        AttemptPlan plan = attempt.plan();
        return analyser.analyse(new AnalysisRequest(
                heard.words(),
                heard.frames(),
                false,
                content.question(plan.question()),
                content.competency(plan.competency()).orElseThrow(gone("competency", plan.competency())),
                content.level(plan.level()).orElseThrow(gone("level", plan.level())),
                plan.profileIn(content).orElseThrow(gone("profile", plan.profile())),
                corrections,
                heard.modelVersion(),
                plan.habits(),
                ownWords.words()));
    }

    private static Supplier<AloudException> gone(String what, String id) {
        return () -> new AloudException(
                Kind.UNUSABLE_INPUT,
                "The " + what + " \"" + id + "\" of this attempt is no longer in the content.",
                what,
                "Restore it in the content folder, or play the recording without feedback.");
    }
}

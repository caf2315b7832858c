package dev.aloud.attempts;

import dev.aloud.analysis.Analyser;
import dev.aloud.analysis.Analysis;
import dev.aloud.analysis.AnalysisRequest;
import dev.aloud.analysis.Corrections;
import dev.aloud.content.Content;
import dev.aloud.delivery.Delivery;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    private final LastAnalysis analyses;
    private final HabitStore habits;
    private final DeliverySwitches switches;
    private final OwnFigures own;
    private final Readings readings;
    private final OwnWordStore ownWords;

    public Reviewer(Attempts attempts, Content content, Analyser analyser) {
        this.attempts = attempts;
        this.content = content;
        this.analyser = analyser;
        this.analyses = new LastAnalysis(analyser);
        this.habits = new HabitStore(attempts);
        this.switches = new DeliverySwitches(attempts);
        this.own = new OwnFigures(attempts);
        this.readings = new Readings(attempts);
        this.ownWords = new OwnWordStore(attempts);
    }

    /** Returns the attempt with the analysis of the reading in force; empty before it is done. */
    public Optional<Review> review(String id) {
        Attempt attempt = attempts.get(id);
        if (attempt.stage() != AttemptStage.DONE) {
            return Optional.empty();
        }
        Reading reading = readings.inForce(id)
                .orElseThrow(() -> new AloudException(
                        Kind.FAULT, "The words of this attempt are missing.", id, "Transcribe the recording again."));
        Analysis analysis = analysis(attempt, reading.heard(), reading.corrections());
        return Optional.of(shown(upToDate(attempt, reading, analysis), reading, analysis));
    }

    /** Returns the attempt with the analysis of any of its readings; NOT_FOUND if it has none of that number. */
    public Review review(String id, int reading) {
        return reviewed(attempts.get(id), readings.get(id, reading));
    }

    /** Returns the analysis of each reading, the first one first. */
    public List<Review> readings(String id) {
        Attempt attempt = attempts.get(id);
        return readings.of(id).stream()
                .map(reading -> reviewed(attempt, reading))
                .toList();
    }

    private Review reviewed(Attempt attempt, Reading reading) {
        return shown(attempt, reading, analysis(attempt, reading.heard(), reading.corrections()));
    }

    /** Puts a reading in force; the corrections of it count again, and teach their sections. */
    public Review use(String id, int reading) {
        Reading chosen = readings.get(id, reading);
        Analysis analysis = analysis(attempts.get(id), chosen.heard(), chosen.corrections());
        readings.use(id, reading, analysis);
        if (!chosen.corrections().sections().isEmpty()) {
            habits.learn(id, analysis.sections());
        }
        return review(id).orElseThrow(notDone(id));
    }

    /** Judges attempts of older rules again, so that list and medians agree with the feedback. Stops when told to. */
    public void refresh(BooleanSupplier ending) {
        for (String id : attempts.withOtherRules(analyser.rubricVersion(), analyser.deliveryVersion())) {
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

    private Attempt upToDate(Attempt attempt, Reading reading, Analysis analysis) {
        boolean same = attempt.score().equals(analysis.scorecard().score())
                && attempt.verdict()
                        .equals(Optional.of(analysis.scorecard().verdict().id()))
                && attempt.rubricVersion().equals(Optional.of(analysis.rubricVersion()))
                && attempts.delivery(attempt.id()).equals(Optional.of(DeliverySummary.of(analysis.delivery())));
        if (same) {
            return attempt;
        }
        try {
            readings.updateVerdict(attempt.id(), reading, analysis);
            return attempts.get(attempt.id());
        } catch (AloudException e) {
            // Reading works on a full disk, too.
            LOG.warn("{} keeps its old judgement: {}", attempt.id(), e.getMessage());
            return attempt;
        }
    }

    /** Applies corrections and scores again; BUSY before the attempt is done, BAD_REQUEST if they don't fit. */
    public Review correct(String id, Corrections corrections) {
        return correct(id, OptionalInt.empty(), corrections);
    }

    /**
     * As {@link #correct(String, Corrections)}, for words of a certain reading.
     *
     * @param expected number of the reading that was corrected; empty for the one in force. BUSY if another one is in force
     */
    public Review correct(String id, OptionalInt expected, Corrections corrections) {
        Review before = review(id).orElseThrow(notDone(id));
        Reading reading = before.reading();
        if (expected.orElse(reading.number()) != reading.number()) {
            throw Readings.changed(id);
        }
        Analysis analysis = analysis(before.attempt(), before.heard(), corrections);
        readings.correct(id, reading.number(), corrections, analysis);
        ownWords.learn(id, before.heard().words(), corrections);
        habits.learn(id, corrections.sections().isEmpty() ? List.of() : analysis.sections());
        return shown(attempts.get(id), reading.with(corrections), analysis);
    }

    /** What is stored is whole; what is shown has the user's own medians, and nothing that was switched off. */
    private Review shown(Attempt attempt, Reading reading, Analysis analysis) {
        Delivery delivery = analysis.delivery().beside(own.before(attempt)).without(switches.off());
        return new Review(attempt, reading, analysis.with(delivery));
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
        return analyses.of(new AnalysisRequest(
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

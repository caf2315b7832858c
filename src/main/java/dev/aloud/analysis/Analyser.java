package dev.aloud.analysis;

import dev.aloud.coaching.Coach;
import dev.aloud.delivery.DeliveryMeter;
import dev.aloud.rubric.Reading;
import dev.aloud.rubric.Rubric;
import dev.aloud.rubric.Scorecard;
import dev.aloud.star.SectionCutter;
import dev.aloud.star.SectionSpan;
import dev.aloud.star.Timing;
import dev.aloud.star.TimingJudge;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Set;

/** The one way from what was heard to what is said about it. Equal requests give equal analyses. Immutable and thread-safe. */
public final class Analyser {
    private final SectionCutter cutter;
    private final TimingJudge timingJudge;
    private final Rubric rubric;
    private final Coach coach;

    public Analyser(SectionCutter cutter, TimingJudge timingJudge, Rubric rubric, Coach coach) {
        this.cutter = cutter;
        this.timingJudge = timingJudge;
        this.rubric = rubric;
        this.coach = coach;
    }

    /** The analyser with the weights, rules and texts that this build carries. */
    public static Analyser load() {
        return new Analyser(SectionCutter.load(), TimingJudge.load(), Rubric.load(), Coach.load());
    }

    /** Version of rules and weights, stored with each attempt. */
    public String rubricVersion() {
        return rubric.version();
    }

    /** The sections of what was said so far, for the live view. */
    public List<SectionSpan> sections(List<Word> words) {
        return cutter.cut(words);
    }

    /** All that there is to say of the answer. */
    public Analysis analyse(AnalysisRequest request) {
        List<Word> words = request.words();
        List<SectionSpan> sections = cutter.cut(words);
        Timing timing = timingJudge.judge(sections, request.level(), request.profile());
        Reading reading = new Reading(
                words,
                sections,
                timing,
                request.sound(),
                request.competency(),
                request.level(),
                request.profile(),
                Set.copyOf(request.corrections().dismissed()));
        Scorecard scorecard = rubric.judge(reading);
        return new Analysis(
                request,
                words,
                sections,
                timing,
                DeliveryMeter.measure(words, request.sound()),
                scorecard,
                coach.advise(reading, scorecard),
                coach.probe(reading, scorecard));
    }
}

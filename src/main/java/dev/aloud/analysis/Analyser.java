package dev.aloud.analysis;

import dev.aloud.coaching.Advice;
import dev.aloud.coaching.Coach;
import dev.aloud.coaching.Probe;
import dev.aloud.delivery.Delivery;
import dev.aloud.delivery.DeliveryMeter;
import dev.aloud.delivery.Take;
import dev.aloud.delivery.TakeCheck;
import dev.aloud.reader.Reader;
import dev.aloud.rubric.Rubric;
import dev.aloud.rubric.RubricInput;
import dev.aloud.rubric.Scorecard;
import dev.aloud.star.LiveSections;
import dev.aloud.star.SectionCutter;
import dev.aloud.star.SectionSpan;
import dev.aloud.star.SpeakerHabits;
import dev.aloud.star.Timing;
import dev.aloud.star.TimingJudge;
import dev.aloud.transcript.NewWords;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the recognised words and the sound of an answer into its analysis. Equal requests give equal analyses. Immutable
 * and thread-safe. */
public final class Analyser {
    private final Reader reader;
    private final SectionCutter cutter;
    private final TimingJudge timingJudge;
    private final DeliveryMeter deliveryMeter;
    private final Rubric rubric;
    private final Coach coach;
    private final NewWords newWords;

    /** Creates an analyser from these parts, and this build's delivery meter and new words. */
    public Analyser(Reader reader, SectionCutter cutter, TimingJudge timingJudge, Rubric rubric, Coach coach) {
        this.reader = reader;
        this.cutter = cutter;
        this.timingJudge = timingJudge;
        this.deliveryMeter = DeliveryMeter.load();
        this.rubric = rubric;
        this.coach = coach;
        this.newWords = NewWords.load();
    }

    /** Loads the weights, rules and texts of this build. */
    public static Analyser load() {
        return new Analyser(Reader.load(), SectionCutter.load(), TimingJudge.load(), Rubric.load(), Coach.load());
    }

    /** Version of rules and weights, stored with each attempt. */
    public String rubricVersion() {
        return rubric.version();
    }

    /** Version of the delivery's rules; figures of another version are not comparable. */
    public String deliveryVersion() {
        return deliveryMeter.version();
    }

    /** Returns the live sections for a new answer by a speaker with these habits. */
    public LiveSections live(SpeakerHabits habits) {
        return new LiveSections(cutter.spokenBy(habits));
    }

    /** Returns, by finding id, one sentence on what the finding tells an interviewer. */
    public Map<String, String> meanings() {
        return rubric.meanings();
    }

    /**
     * Returns the analysis. Corrections replace what was recognised; {@link Corrections#NONE} restores it.
     *
     * @throws dev.aloud.problem.AloudException BAD_REQUEST that lists every correction which does not fit the answer
     */
    public Analysis analyse(AnalysisRequest request) {
        Corrections corrections = request.corrections();
        List<CorrectedWords.Sourced> sourced =
                CorrectedWords.of(request.words(), corrections.words(), repairs(request));
        List<Word> words = sourced.stream().map(CorrectedWords.Sourced::word).toList();
        List<SectionSpan> sections = corrections.sections().isEmpty()
                ? cutter.spokenBy(request.habits()).cut(words)
                : CorrectedSections.of(words, corrections.sections());
        Optional<Take> take = request.sound().map(sound -> TakeCheck.judge(request.words(), sound));
        Timing timing = timingJudge.judge(words, sections, request.level(), request.profile());
        Delivery delivery = deliveryMeter.measure(words, sections, request.sound());
        RubricInput reading = reading(request, words, sections, timing);
        Scorecard scorecard = rubric.judge(reading);
        List<Advice> advice = coach.advise(reading, scorecard);
        Optional<Probe> probe = coach.probe(reading, scorecard);
        return new Analysis(
                request,
                take,
                words,
                reading.reading().punctuation(words),
                sourced.stream().map(CorrectedWords.Sourced::source).toList(),
                sourced.stream().map(CorrectedWords.Sourced::heard).toList(),
                sections,
                timing,
                delivery,
                scorecard,
                advice,
                probe,
                rubric.version(),
                rubric.names());
    }

    /** A word that the user corrected is left alone, and so is whatever it would be a part of. A written transcript has its words. */
    private List<NewWords.Repair> repairs(AnalysisRequest request) {
        if (request.modelVersion().equals(AnalysisRequest.NO_MODEL)) {
            return List.of();
        }
        Set<Integer> fixed = request.corrections().words().stream()
                .map(Corrections.WordFix::index)
                .collect(Collectors.toSet());
        return newWords.with(request.ownWords()).find(request.words(), fixed::contains);
    }

    /** Explains the section of the clause that contains a word (0-based index into the analysis); empty if there is no such word. */
    public Optional<SectionExplanation> why(Analysis analysis, int word) {
        boolean byUser = !analysis.request().corrections().sections().isEmpty();
        return analysis.sections().stream()
                .filter(span -> span.firstWord() <= word && word < span.endWord())
                .findFirst()
                .flatMap(span -> cutter.spokenBy(analysis.request().habits())
                        .explain(analysis.words(), word)
                        .map(reason -> new SectionExplanation(analysis.words(), span.section(), byUser, reason)));
    }

    private RubricInput reading(AnalysisRequest request, List<Word> words, List<SectionSpan> sections, Timing timing) {
        return new RubricInput(
                words,
                reader.read(words, request.competency().id(), request.level().id()),
                sections,
                timing,
                request.sound(),
                request.competency(),
                request.level(),
                request.profile(),
                Set.copyOf(request.corrections().dismissed()));
    }
}

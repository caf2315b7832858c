package dev.aloud.delivery;

import dev.aloud.audio.SoundFrames;
import dev.aloud.star.SectionSpan;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Measures how an answer was said. Immutable and thread-safe. */
public final class DeliveryMeter {
    private static final double MS_A_MINUTE = 60_000;

    private final DeliveryRules rules;
    private final PaceCurve paceCurve;
    private final PauseFinder pauseFinder;
    private final HesitationFinder hesitations;
    private final FillerPhrases phrases;
    private final FillerPhrases hedges;
    private final RepeatFinder repeats;
    private final PitchMeter pitchMeter;
    private final LoudnessMeter loudnessMeter;
    private final DeliveryJudge judge;

    private DeliveryMeter(DeliveryRules rules) {
        this.rules = rules;
        this.paceCurve = new PaceCurve(rules.pace());
        this.pauseFinder = new PauseFinder(rules.pauses());
        this.hesitations = new HesitationFinder(rules.hesitation());
        this.phrases = new FillerPhrases(rules.phrases(), rules.phraseGapMs());
        this.hedges = new FillerPhrases(rules.hedges(), rules.phraseGapMs());
        this.repeats = new RepeatFinder(rules.repeats());
        this.pitchMeter = new PitchMeter(rules.pitch());
        this.loudnessMeter = new LoudnessMeter(rules.loudness());
        this.judge = new DeliveryJudge(rules);
    }

    /** Loads content/delivery.yaml of this build; throws with file, line and remedy if it is wrong. */
    public static DeliveryMeter load() {
        return new DeliveryMeter(DeliveryRules.load());
    }

    /** Returns the version of the rules; figures of another version are not comparable. */
    public String version() {
        return rules.version();
    }

    /**
     * Returns the figures of these words; with sound, also pitch, loudness and hesitations, and pauses to a frame.
     *
     * @param words in order of time; none gives zeros and empty lists
     * @param sections of these words; they tell which pauses lie between two of them
     */
    public Delivery measure(List<Word> words, List<SectionSpan> sections, Optional<SoundFrames> sound) {
        List<Pause> pauses = pauses(words, sections, sound);
        List<Delivery.Filler> fillers = fillers(words, sound);
        Span whole = whole(words);
        double silent =
                pauses.stream().mapToInt(pause -> pause.span().lengthMs()).sum();
        return judge.judged(new Delivery(
                perMinute(words.size(), whole.lengthMs()),
                perMinute(words.size(), whole.lengthMs() - silent),
                paceCurve.of(words),
                whole.startMs(),
                pauses,
                whole.lengthMs() == 0 ? 0 : 1 - silent / whole.lengthMs(),
                fillers,
                clusters(fillers),
                phrases.find(words),
                hedges.find(words),
                repeats.find(words),
                perMinute(fillers.size(), whole.lengthMs()),
                sound.map(pitchMeter::measure).orElse(Delivery.Pitch.NONE),
                sound.flatMap(frames -> loudnessMeter.measure(frames, whole, pauses)),
                whole.lengthMs(),
                rules.version(),
                List.of(),
                List.of(),
                Set.of()));
    }

    /** Returns from the first word's start to the last word's end; [0, 0) without words. */
    private static Span whole(List<Word> words) {
        return words.isEmpty()
                ? new Span(0, 0)
                : new Span(words.get(0).startMs(), words.get(words.size() - 1).endMs());
    }

    private static double perMinute(int count, double ms) {
        return ms <= 0 ? 0 : count * MS_A_MINUTE / ms;
    }

    private List<Pause> pauses(List<Word> words, List<SectionSpan> sections, Optional<SoundFrames> sound) {
        return pauseFinder.find(words, sound).stream()
                .map(span ->
                        new Pause(span, rules.pauses().lengthOf(span.lengthMs()), isBetween(sections, words, span)))
                .toList();
    }

    /** The words that start a section lie after the pause, and the words before it belong to another one. */
    private static boolean isBetween(List<SectionSpan> sections, List<Word> words, Span pause) {
        int middle = (pause.startMs() + pause.endMs()) / 2;
        int next = 0;
        while (next < words.size()
                && (words.get(next).startMs() + words.get(next).endMs()) / 2 < middle) {
            next++;
        }
        int first = next;
        return next > 0 && sections.stream().anyMatch(section -> section.firstWord() == first);
    }

    /** Overlapping clusters are one. */
    private List<Span> clusters(List<Delivery.Filler> fillers) {
        List<Span> clusters = new ArrayList<>();
        int more = rules.clusters().fewest() - 1;
        for (int i = 0; i + more < fillers.size(); i++) {
            Span first = fillers.get(i).span();
            Span last = fillers.get(i + more).span();
            if (last.startMs() - first.startMs() <= rules.clusters().withinMs()) {
                boolean touches =
                        !clusters.isEmpty() && clusters.get(clusters.size() - 1).endMs() >= first.startMs();
                int start = touches ? clusters.remove(clusters.size() - 1).startMs() : first.startMs();
                clusters.add(new Span(start, last.endMs()));
            }
        }
        return clusters;
    }

    private List<Delivery.Filler> fillers(List<Word> words, Optional<SoundFrames> sound) {
        List<Delivery.Filler> fillers = new ArrayList<>();
        words.stream()
                .filter(word -> rules.sounds().contains(word.text()))
                .forEach(word -> fillers.add(new Delivery.Filler(word.span(), word.text())));
        sound.ifPresent(frames -> hesitations
                .find(words, frames)
                .forEach(span -> fillers.add(new Delivery.Filler(span, Delivery.ESTIMATED))));
        fillers.sort(Comparator.comparingInt(filler -> filler.span().startMs()));
        return fillers;
    }
}

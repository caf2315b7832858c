package dev.aloud.delivery;

import dev.aloud.audio.SoundFrames;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Measures how an answer was said. Immutable and thread-safe. */
public final class DeliveryMeter {
    private static final double MS_A_MINUTE = 60_000;

    private final DeliveryRules rules;
    private final HesitationFinder hesitations;
    private final FillerPhrases phrases;
    private final PitchMeter pitchMeter;

    private DeliveryMeter(DeliveryRules rules) {
        this.rules = rules;
        this.hesitations = new HesitationFinder(rules.hesitation());
        this.phrases = new FillerPhrases(rules.phrases(), rules.phraseGapMs());
        this.pitchMeter = new PitchMeter(rules.pitch().fewestFrames());
    }

    /** Loads content/delivery.yaml of this build; throws with file, line and remedy if it is wrong. */
    public static DeliveryMeter load() {
        return new DeliveryMeter(DeliveryRules.load());
    }

    /**
     * Returns the figures of these words; with sound, also pitch and hesitations.
     *
     * @param words in order of time; none gives zeros and empty lists
     */
    public Delivery measure(List<Word> words, Optional<SoundFrames> sound) {
        List<Span> pauses = pauses(words);
        List<Delivery.Filler> fillers = fillers(words, sound);
        double spoken = words.isEmpty()
                ? 0
                : words.get(words.size() - 1).endMs() - words.get(0).startMs();
        double silent = pauses.stream().mapToInt(Span::lengthMs).sum();
        double pace = perMinute(words.size(), spoken);
        double fillerRate = perMinute(fillers.size(), spoken);
        Delivery.Pitch pitch = sound.map(pitchMeter::measure).orElse(Delivery.Pitch.NONE);
        return new Delivery(
                pace,
                perMinute(words.size(), spoken - silent),
                words.isEmpty() ? 0 : words.get(0).startMs(),
                pauses,
                fillers,
                phrases.find(words),
                fillerRate,
                pitch,
                spoken < 1000.0 * rules.minimumSeconds() ? List.of() : remarks(pace, fillerRate, pitch));
    }

    private static double perMinute(int count, double ms) {
        return ms <= 0 ? 0 : count * MS_A_MINUTE / ms;
    }

    private List<Span> pauses(List<Word> words) {
        List<Span> pauses = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            int from = words.get(i - 1).endMs();
            int to = words.get(i).startMs();
            if (to - from >= rules.pauseMs()) {
                pauses.add(new Span(from, to));
            }
        }
        return pauses;
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

    private List<Delivery.Remark> remarks(double pace, double fillerRate, Delivery.Pitch pitch) {
        List<Delivery.Remark> remarks = new ArrayList<>();
        rules.bands().forEach((id, band) -> {
            OptionalDouble value = switch (id) {
                case "wordsPerMinute" -> OptionalDouble.of(pace);
                case "fillersPerMinute" -> OptionalDouble.of(fillerRate);
                case "pitchSpread" -> pitch.spreadSemitones();
                default -> throw new IllegalArgumentException("delivery.yaml: there is no figure " + id);
            };
            value.ifPresent(figure -> remark(id, band, figure).ifPresent(remarks::add));
        });
        return remarks;
    }

    private static Optional<Delivery.Remark> remark(String id, DeliveryRules.Band band, double value) {
        boolean low = value < band.quiet().get(0);
        boolean high = value > band.quiet().get(1);
        boolean flag = value < band.note().get(0) || value > band.note().get(1);
        return low || high
                ? Optional.of(new Delivery.Remark(id, value, band.unit(), flag, low ? band.low() : band.high()))
                : Optional.empty();
    }
}

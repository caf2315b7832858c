package dev.aloud.delivery;

import static dev.aloud.audio.SoundFrames.FRAME_MS;

import dev.aloud.audio.SoundFrames;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the silences between words. The recogniser widens words by some 25 ms a side and now and then leaves one out, so where
 * there is sound, silence is taken from it and the words only correct its edges. Immutable.
 */
final class PauseFinder {
    private final DeliveryRules.Pauses rules;

    PauseFinder(DeliveryRules.Pauses rules) {
        this.rules = rules;
    }

    /** Returns the silences of at least {@code leastMs} between the first and the last word, in order. */
    List<Span> find(List<Word> words, Optional<SoundFrames> sound) {
        if (words.size() < 2) {
            return List.of();
        }
        List<Span> gaps = gaps(words);
        return sound.map(frames -> inSound(words, gaps, frames)).orElse(gaps);
    }

    private List<Span> gaps(List<Word> words) {
        List<Span> gaps = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            int from = words.get(i - 1).endMs();
            int to = words.get(i).startMs();
            if (to - from >= rules.leastMs()) {
                gaps.add(new Span(from, to));
            }
        }
        return gaps;
    }

    private List<Span> inSound(List<Word> words, List<Span> gaps, SoundFrames frames) {
        SpeechLevels levels = SpeechLevels.of(words, frames);
        List<Span> found = new ArrayList<>();
        for (Span silence : silences(words, levels, frames)) {
            if (words.stream().noneMatch(word -> isInside(word, silence))) {
                trimmed(silence, words).filter(this::isLongEnough).ifPresent(found::add);
            }
        }
        gaps.stream()
                .filter(gap -> found.stream().noneMatch(pause -> pause.overlapMs(gap) > 0))
                .filter(gap -> isQuiet(gap, levels, frames))
                .forEach(found::add);
        found.sort(Comparator.comparingInt(Span::startMs));
        return found;
    }

    private boolean isLongEnough(Span span) {
        return span.lengthMs() >= rules.leastMs();
    }

    /** A word that the sound does not show: it was said too quietly for a silence to be believed there. */
    private boolean isInside(Word word, Span silence) {
        return word.confidence() > rules.surelyAWord()
                && word.startMs() >= silence.startMs() - rules.edgeMs()
                && word.endMs() <= silence.endMs() + rules.edgeMs();
    }

    private List<Span> silences(List<Word> words, SpeechLevels levels, SoundFrames frames) {
        double threshold = Math.min(
                levels.speechDbfs() - rules.leastUnderSpeechDb(),
                Math.max(levels.noiseDbfs() + rules.aboveNoiseDb(), levels.speechDbfs() - rules.underSpeechDb()));
        int from = words.get(0).startMs() / FRAME_MS;
        int to = Math.min(words.get(words.size() - 1).endMs() / FRAME_MS, frames.count());
        return FrameRuns.find(from, to, rules.bridgeMs(), frame -> frames.voiceDbfs()[frame] < threshold);
    }

    /** Moves the edges of a silence to the edges of the words beside it: a vowel fades below the room's noise before it ends. */
    private Optional<Span> trimmed(Span silence, List<Word> words) {
        int start = silence.startMs();
        int end = silence.endMs();
        for (Word word : words) {
            int wordEnd = word.endMs() - rules.widenedMs();
            int wordStart = word.startMs() + rules.widenedMs();
            if (word.startMs() < silence.startMs() && wordEnd - silence.startMs() < rules.fadeMs()) {
                start = Math.max(start, wordEnd);
            }
            if (word.endMs() > silence.endMs() && silence.endMs() - wordStart < rules.fadeMs()) {
                end = Math.min(end, wordStart);
            }
        }
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** In a restless room the threshold for silence is never reached; a gap between words without anything loud is a pause too. */
    private boolean isQuiet(Span gap, SpeechLevels levels, SoundFrames frames) {
        int from = gap.startMs() / FRAME_MS;
        int to = Math.min(gap.endMs() / FRAME_MS, frames.count());
        double threshold = Math.max(
                levels.noiseDbfs() + rules.loudAboveNoiseDb(), levels.speechDbfs() - rules.loudUnderSpeechDb());
        int loud = 0;
        for (int i = from; i < to; i++) {
            loud += frames.voiceDbfs()[i] > threshold ? 1 : 0;
        }
        return loud <= rules.loudShare() * Math.max(1, to - from);
    }
}

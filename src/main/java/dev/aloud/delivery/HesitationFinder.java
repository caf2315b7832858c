package dev.aloud.delivery;

import static dev.aloud.audio.SoundFrames.FRAME_MS;

import dev.aloud.audio.SoundFrames;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds sounds between words that are probably an "um" or "uh". Recognisers leave them out, and what remains is a gap with a voice
 * in it. This is an estimate. Immutable.
 */
final class HesitationFinder {
    private final DeliveryRules.Hesitation rules;

    HesitationFinder(DeliveryRules.Hesitation rules) {
        this.rules = rules;
    }

    /** Returns the sounds in order, without overlap; none before the first or after the last word. */
    List<Span> find(List<Word> words, SoundFrames frames) {
        List<Span> found = new ArrayList<>();
        double threshold = threshold(words, frames);
        for (int i = 1; i < words.size(); i++) {
            int from = words.get(i - 1).endMs();
            int to = words.get(i).startMs();
            if (to - from >= rules.gapMs()) {
                search(frames, ceil(from), Math.min(to / FRAME_MS, frames.count()), threshold, found);
            }
        }
        return found;
    }

    private static int ceil(int ms) {
        return (ms + FRAME_MS - 1) / FRAME_MS;
    }

    private void search(SoundFrames frames, int from, int to, double threshold, List<Span> found) {
        int start = -1;
        int lastLoud = -1;
        for (int i = from; i <= to; i++) {
            boolean loud = i < to && frames.levelDbfs()[i] > threshold;
            boolean over = start >= 0 && (i == to || (!loud && (i - lastLoud) * FRAME_MS > rules.bridgeMs()));
            if (over) {
                add(frames, start, lastLoud + 1, found);
                start = -1;
            }
            if (loud) {
                start = start < 0 ? i : start;
                lastLoud = i;
            }
        }
    }

    private void add(SoundFrames frames, int from, int to, List<Span> found) {
        int ms = (to - from) * FRAME_MS;
        if (ms >= rules.shortestMs()
                && ms <= rules.longestMs()
                && pitchedShare(frames, from, to) >= rules.pitchedShare()) {
            found.add(new Span(from * FRAME_MS, to * FRAME_MS));
        }
    }

    private double pitchedShare(SoundFrames frames, int from, int to) {
        int pitched = 0;
        for (int i = from; i < to; i++) {
            float hz = frames.pitchHz()[i];
            pitched += hz >= rules.lowestPitchHz() && hz <= rules.highestPitchHz() ? 1 : 0;
        }
        return (double) pitched / (to - from);
    }

    /** The level in dBFS above which a frame is no silence. */
    private double threshold(List<Word> words, SoundFrames frames) {
        float[] all = frames.levelDbfs().clone();
        float[] spoken = new float[frames.count()];
        int count = 0;
        for (Word word : words) {
            for (int i = word.startMs() / FRAME_MS;
                    i < Math.min(word.endMs() / FRAME_MS, frames.count()) && count < spoken.length;
                    i++) {
                spoken[count++] = frames.levelDbfs()[i];
            }
        }
        return Math.max(
                percentile(all, all.length, 0.1) + rules.aboveNoiseDb(),
                percentile(spoken, count, 0.6) - rules.underSpeechDb());
    }

    private static double percentile(float[] values, int count, double share) {
        Arrays.sort(values, 0, count);
        return count == 0 ? SoundFrames.SILENCE_DBFS : values[(int) (share * (count - 1))];
    }
}

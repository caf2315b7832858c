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
 * in it that stands still: its zero crossings hardly change. This is an estimate. Immutable.
 */
final class HesitationFinder {
    private static final double SEMITONES_AN_OCTAVE = 12;

    private final DeliveryRules.Hesitation rules;

    HesitationFinder(DeliveryRules.Hesitation rules) {
        this.rules = rules;
    }

    /** Returns the sounds in order, without overlap: between words, and shortly before the first and after the last one. */
    List<Span> find(List<Word> words, SoundFrames frames) {
        List<Span> found = new ArrayList<>();
        if (words.isEmpty()) {
            return found;
        }
        SpeechLevels levels = SpeechLevels.of(words, frames);
        double threshold =
                Math.max(levels.noiseDbfs() + rules.aboveNoiseDb(), levels.speechDbfs() - rules.underSpeechDb());
        int first = words.get(0).startMs();
        search(frames, Math.max(0, first - rules.besideMs()), first, threshold, found);
        for (int i = 1; i < words.size(); i++) {
            search(frames, words.get(i - 1).endMs(), words.get(i).startMs(), threshold, found);
        }
        int last = words.get(words.size() - 1).endMs();
        search(frames, last, last + rules.besideMs(), threshold, found);
        return found;
    }

    private void search(SoundFrames frames, int fromMs, int toMs, double threshold, List<Span> found) {
        if (toMs - fromMs < rules.gapMs()) {
            return;
        }
        int from = (fromMs + FRAME_MS - 1) / FRAME_MS;
        int to = Math.min(toMs / FRAME_MS, frames.count());
        FrameRuns.find(from, to, rules.bridgeMs(), frame -> frames.voiceDbfs()[frame] > threshold).stream()
                .filter(run -> run.lengthMs() >= rules.shortestMs() && run.lengthMs() <= rules.longestMs())
                .filter(run -> isVoice(frames, run) && standsStill(frames, run))
                .forEach(found::add);
    }

    /** Some of it has the pitch of a voice, which breath has not, and that pitch is not as even as only a machine's is. */
    private boolean isVoice(SoundFrames frames, Span run) {
        double[] octaves = pitches(frames, run);
        double share = (double) octaves.length * FRAME_MS / run.lengthMs();
        return share >= rules.pitchedShare()
                && (octaves.length < rules.fewestPitches()
                        || SEMITONES_AN_OCTAVE * deviation(octaves) > rules.machineSemitones());
    }

    private double[] pitches(SoundFrames frames, Span run) {
        float[] part = part(frames.pitchHz(), run);
        double[] octaves = new double[part.length];
        int count = 0;
        for (float hz : part) {
            if (hz >= rules.lowestPitchHz() && hz <= rules.highestPitchHz()) {
                octaves[count++] = Math.log(hz) / Math.log(2);
            }
        }
        return Arrays.copyOf(octaves, count);
    }

    private boolean standsStill(SoundFrames frames, Span run) {
        float[] crossings = part(frames.crossingsHz(), run);
        double[] values = new double[crossings.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = crossings[i];
        }
        double spread = deviation(values);
        Arrays.sort(values);
        double median = values[values.length / 2];
        boolean unknown = values[values.length - 1] == 0;
        return unknown
                || median >= rules.fewestCrossingsHz()
                        && median <= rules.mostCrossingsHz()
                        && spread <= rules.mostCrossingSpreadHz();
    }

    private static float[] part(float[] values, Span run) {
        return Arrays.copyOfRange(values, run.startMs() / FRAME_MS, run.endMs() / FRAME_MS);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }
}

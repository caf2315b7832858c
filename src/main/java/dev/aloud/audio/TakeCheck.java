package dev.aloud.audio;

import dev.aloud.audio.Take.Kind;
import dev.aloud.audio.Take.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells whether a recording is so poor that words go wrong by it. These limits are only here, and all are from bench/take, where
 * clean recordings were spoiled step by step until words went wrong. Stateless.
 */
public final class TakeCheck {
    /** dB between the voice and the noise of the room. */
    public static final double LEAST_ABOVE_NOISE_DB = 14;

    /** Share of samples that are cut off. */
    public static final double MOST_CLIPPED_SHARE = 0.10;

    /** Milliseconds until speech has fallen by 20 dB. */
    public static final int MOST_FALL_MS = 150;

    /** dBFS of the voice. */
    public static final double LEAST_DBFS = -65;

    private static final double NOISE_SHARE = 0.1;
    private static final double SPEECH_SHARE = 0.6;

    private TakeCheck() {}

    /** Returns what makes this recording of speech a poor one. Silence has no speech that could be poor, and so no reasons. */
    public static Take judge(SoundFrames frames) {
        if (Silence.isSilent(frames)) {
            return new Take(List.of());
        }
        float[] voice = voiced(frames);
        double noise = percentile(frames.voiceDbfs(), NOISE_SHARE);
        List<Reason> reasons = new ArrayList<>();
        noise(meanPower(voice) - noise).ifPresent(reasons::add);
        clipping(frames.clippedShare()).ifPresent(reasons::add);
        Optional<Reason> far = far(frames, percentile(voice, SPEECH_SHARE), noise);
        far.ifPresent(reasons::add);
        if (far.isEmpty()) {
            quiet(MicrophoneCheck.activeSpeechDbfs(frames)).ifPresent(reasons::add);
        }
        return new Take(reasons);
    }

    private static Optional<Reason> noise(double aboveNoise) {
        return when(
                aboveNoise < LEAST_ABOVE_NOISE_DB,
                new Reason(
                        Kind.NOISE,
                        aboveNoise,
                        LEAST_ABOVE_NOISE_DB,
                        "dB",
                        String.format(
                                Locale.ROOT,
                                "It is noisy: your voice stands only %.0f dB above the background.",
                                aboveNoise),
                        "Next time, find a quieter place, or move closer to the microphone."));
    }

    private static Optional<Reason> clipping(double share) {
        return when(
                share > MOST_CLIPPED_SHARE,
                new Reason(
                        Kind.CLIPPING,
                        share,
                        MOST_CLIPPED_SHARE,
                        "share",
                        String.format(Locale.ROOT, "It is too loud: %.0f%% of the sound is cut off.", 100 * share),
                        "Next time, lower the microphone level in the system's sound settings, or move further away."));
    }

    private static Optional<Reason> far(SoundFrames frames, double speech, double noise) {
        int fall = FallTime.medianMs(frames.voiceDbfs(), speech, noise).orElse(0);
        return when(
                fall > MOST_FALL_MS,
                new Reason(
                        Kind.FAR,
                        fall,
                        MOST_FALL_MS,
                        "ms",
                        "It sounds far away: the echo of the room is heard with your voice.",
                        "Next time, move closer to the microphone (20 to 30 cm), or use a headset."));
    }

    private static Optional<Reason> quiet(double dbfs) {
        return when(
                dbfs < LEAST_DBFS,
                new Reason(
                        Kind.QUIET,
                        dbfs,
                        LEAST_DBFS,
                        "dBFS",
                        String.format(Locale.ROOT, "It is very quiet: your voice has only %.0f dBFS.", dbfs),
                        "Next time, raise the microphone level in the system's sound settings, or move closer to it."));
    }

    private static Optional<Reason> when(boolean found, Reason reason) {
        return found ? Optional.of(reason) : Optional.empty();
    }

    /** Levels above the hum of the frames with voice. */
    private static float[] voiced(SoundFrames frames) {
        float[] found = new float[frames.count()];
        int count = 0;
        for (int frame = 0; frame < frames.count(); frame++) {
            if (frames.voiced()[frame]) {
                found[count++] = frames.voiceDbfs()[frame];
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static double meanPower(float[] dbfs) {
        double power = 0;
        for (float each : dbfs) {
            power += Math.pow(10, each / 10);
        }
        return 10 * Math.log10(power / dbfs.length);
    }

    private static double percentile(float[] values, double share) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }
}

package dev.aloud.delivery;

import dev.aloud.audio.Silence;
import dev.aloud.audio.SoundFrames;
import dev.aloud.delivery.Take.Kind;
import dev.aloud.delivery.Take.Reason;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells whether a recording is so poor that words go wrong by it. These limits are only here, and all are from bench/take, where
 * clean recordings were spoiled step by step until words went wrong. The check before an answer
 * ({@link dev.aloud.audio.MicrophoneCheck}) is stricter: there the level costs nothing to set right. Stateless.
 */
public final class TakeCheck {
    /** dB between the voice and the noise of the room. */
    public static final double LEAST_ABOVE_NOISE_DB = 17;

    /** Share of samples that are cut off. */
    public static final double MOST_CLIPPED_SHARE = 0.05;

    /** Milliseconds until speech has fallen by 20 dB. */
    public static final int MOST_FALL_MS = 140;

    /** dBFS of the voice. */
    public static final double LEAST_DBFS = -55;

    private TakeCheck() {}

    /**
     * Returns what makes this recording a poor one. Where nobody speaks there is nothing that could be poor, and so no reason.
     *
     * @param words as recognised, without corrections
     */
    public static Take judge(List<Word> words, SoundFrames frames) {
        if (words.isEmpty() && Silence.isSilent(frames)) {
            return new Take(List.of());
        }
        SpeechLevels levels = words.isEmpty() ? SpeechLevels.ofVoice(frames) : SpeechLevels.of(words, frames);
        Optional<Reason> clipping = clipping(frames.clippedShare());
        Optional<Reason> noise = clipping.isPresent() ? Optional.empty() : noise(levels);
        Optional<Reason> far = far(FallTime.medianMs(frames.voiceDbfs(), levels).orElse(0));
        Optional<Reason> quiet = far.isPresent() ? Optional.empty() : quiet(levels.speechDbfs());
        return new Take(
                Stream.of(clipping, noise, far, quiet).flatMap(Optional::stream).toList());
    }

    /** Only where nothing is cut off: overload lifts the background but not the voice. */
    private static Optional<Reason> noise(SpeechLevels levels) {
        double db = levels.speechDbfs() - levels.noiseDbfs();
        String text = db < 1
                ? "It is noisy: the background is as loud as your voice."
                : String.format(Locale.ROOT, "It is noisy: your voice is only %.0f dB louder than the background.", db);
        return when(
                db < LEAST_ABOVE_NOISE_DB,
                new Reason(
                        Kind.NOISE,
                        db,
                        LEAST_ABOVE_NOISE_DB,
                        "dB",
                        text,
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

    private static Optional<Reason> far(int fallMs) {
        return when(
                fallMs > MOST_FALL_MS,
                new Reason(
                        Kind.FAR,
                        fallMs,
                        MOST_FALL_MS,
                        "ms",
                        "It sounds far away: the echo of the room is heard with your voice.",
                        "Next time, move closer to the microphone (20 to 30 cm), or use a headset."));
    }

    private static Optional<Reason> quiet(double dbfs) {
        return when(
                dbfs < LEAST_DBFS && dbfs > SoundFrames.SILENCE_DBFS,
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
}

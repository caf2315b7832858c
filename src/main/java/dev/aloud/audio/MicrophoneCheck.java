package dev.aloud.audio;

import dev.aloud.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Checks a test sentence: is the microphone on, loud enough, and not too loud? These thresholds are only here. */
public final class MicrophoneCheck {
    /** dBFS. Active speech under this level is recognised worse: 17.9% of words wrong at -42, 14% at -36 and above. */
    public static final float TOO_QUIET_DBFS = -40;

    /** dBFS. Lower end of good levels for active speech; between here and the upper end, the level makes no difference. */
    public static final float GOOD_FROM_DBFS = -36;

    /** dBFS. Upper end of good levels. */
    public static final float GOOD_TO_DBFS = -10;

    /** Share of samples. More clipping costs words: 15.5% wrong at 10 dB over full scale, 27% at 20 dB. */
    public static final double CLIPPED_SHARE = 0.01;

    /** dBFS. A microphone that is on has more noise than this; one below is muted, unplugged or the wrong one. */
    public static final float DEAD_DBFS = -80;

    private MicrophoneCheck() {}

    /** Returns what is wrong, most important first, each with its remedy; empty if all is well. */
    public static List<Problem> judge(SoundFrames frames) {
        if (frames.peakDbfs() <= DEAD_DBFS) {
            return List.of(problem(
                    "The microphone is silent.",
                    "Check that it is not muted (a switch on the headset, the system's sound settings), that it is plugged in,"
                            + " and that the right device is chosen."));
        }
        if (Silence.isSilent(frames)) {
            return List.of(
                    problem(
                            String.format(
                                    Locale.ROOT,
                                    "No voice was clearly heard. The loudest sound was %.0f dBFS.",
                                    frames.peakDbfs()),
                            "Say the sentence aloud, move closer to the microphone, and check that the right device is selected."));
        }
        List<Problem> problems = new ArrayList<>();
        if (frames.clippedShare() > CLIPPED_SHARE) {
            problems.add(problem(
                    String.format(
                            Locale.ROOT,
                            "The sound is too loud: %.1f%% of it is clipped.",
                            100 * frames.clippedShare()),
                    "Lower the microphone level in the system's sound settings, or move further away."));
        }
        float level = activeSpeechDbfs(frames);
        if (level < TOO_QUIET_DBFS) {
            problems.add(problem(
                    String.format(
                            Locale.ROOT,
                            "Your voice is too quiet: %.0f dBFS. It should be at least %.0f.",
                            level,
                            TOO_QUIET_DBFS),
                    "Raise the microphone level in the system's sound settings, or move closer to it."));
        }
        return List.copyOf(problems);
    }

    /**
     * Returns the level of the speech without its pauses, dBFS: the mean power of frames with voice;
     * {@link SoundFrames#SILENCE_DBFS} if there are none.
     */
    public static float activeSpeechDbfs(SoundFrames frames) {
        double power = 0;
        int count = 0;
        for (int frame = 0; frame < frames.count(); frame++) {
            if (frames.voiced()[frame]) {
                power += Math.pow(10, frames.levelDbfs()[frame] / 10);
                count++;
            }
        }
        return count == 0 ? SoundFrames.SILENCE_DBFS : Decibels.of(Math.sqrt(power / count));
    }

    /** Returns the noise level of the room, dBFS: the tenth percentile of all frames; {@link SoundFrames#SILENCE_DBFS} without frames. */
    public static float roomDbfs(SoundFrames frames) {
        float[] sorted = frames.levelDbfs().clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? SoundFrames.SILENCE_DBFS : sorted[(sorted.length - 1) / 10];
    }

    private static Problem problem(String what, String remedy) {
        return new Problem(what, "microphone", remedy);
    }
}

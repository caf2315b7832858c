package dev.aloud.audio;

/** Detects recordings without speech. */
public final class Silence {
    /** Milliseconds. Even a word of one syllable has more voice than this. */
    public static final int LEAST_VOICE_MS = 150;

    private Silence() {}

    /** Returns the milliseconds of voice in the recording. */
    public static int voiceMs(SoundFrames frames) {
        int voiced = 0;
        for (boolean voice : frames.voiced()) {
            voiced += voice ? 1 : 0;
        }
        return voiced * SoundFrames.FRAME_MS;
    }

    /** Returns whether nobody speaks: digital silence, a quiet room, or steady noise of any level. */
    public static boolean isSilent(SoundFrames frames) {
        return voiceMs(frames) < LEAST_VOICE_MS;
    }
}

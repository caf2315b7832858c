package dev.aloud.audio;

/** Whether anybody spoke at all. */
public final class Silence {
    /** Milliseconds. The shortest answer, one word of one syllable, holds more voice than this. */
    public static final int LEAST_VOICE_MS = 150;

    private Silence() {}

    /** Milliseconds of voice in the recording. */
    public static int voiceMs(SoundFrames frames) {
        int voiced = 0;
        for (boolean voice : frames.voiced()) {
            voiced += voice ? 1 : 0;
        }
        return voiced * SoundFrames.FRAME_MS;
    }

    /** True where nobody speaks: digital silence, a quiet room, steady noise of any level. */
    public static boolean isSilent(SoundFrames frames) {
        return voiceMs(frames) < LEAST_VOICE_MS;
    }
}

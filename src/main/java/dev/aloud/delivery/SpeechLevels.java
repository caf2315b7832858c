package dev.aloud.delivery;

import static dev.aloud.audio.SoundFrames.FRAME_MS;

import dev.aloud.audio.SoundFrames;
import dev.aloud.transcript.Word;
import java.util.Arrays;
import java.util.List;

/**
 * The two levels that tell sound from silence in a recording, both above 150 Hz.
 *
 * @param noiseDbfs of the room: the tenth percentile of all frames
 * @param speechDbfs the 60th percentile of the frames inside words
 */
record SpeechLevels(double noiseDbfs, double speechDbfs) {
    private static final double NOISE = 0.1;
    private static final double SPEECH = 0.6;

    static SpeechLevels of(List<Word> words, SoundFrames frames) {
        float[] all = frames.voiceDbfs().clone();
        float[] spoken = new float[frames.count()];
        int count = 0;
        for (Word word : words) {
            int end = Math.min(word.endMs() / FRAME_MS, frames.count());
            for (int i = word.startMs() / FRAME_MS; i < end && count < spoken.length; i++) {
                spoken[count++] = frames.voiceDbfs()[i];
            }
        }
        return new SpeechLevels(percentile(all, all.length, NOISE), percentile(spoken, count, SPEECH));
    }

    /** The same of a recording in which no word was recognised: speech is then where there is voice. */
    static SpeechLevels ofVoice(SoundFrames frames) {
        float[] all = frames.voiceDbfs().clone();
        float[] voice = new float[frames.count()];
        int count = 0;
        for (int i = 0; i < voice.length; i++) {
            if (frames.voiced()[i]) {
                voice[count++] = all[i];
            }
        }
        return new SpeechLevels(percentile(all, all.length, NOISE), percentile(voice, count, SPEECH));
    }

    private static double percentile(float[] values, int count, double share) {
        Arrays.sort(values, 0, count);
        return count == 0 ? SoundFrames.SILENCE_DBFS : values[(int) (share * (count - 1))];
    }
}

package dev.aloud.audio;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.AudioProcessor;
import be.tarsos.dsp.ZeroCrossingRateProcessor;
import be.tarsos.dsp.filters.HighPass;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import be.tarsos.dsp.pitch.FastYin;
import be.tarsos.dsp.pitch.PitchDetectionResult;

/**
 * Pitch, and the two figures from which voice is told from room: the level above 150 Hz and the rate of zero crossings.
 * Works at 16 to 32 kHz whatever the recording has, on windows centred on each frame, so it runs some frames behind.
 */
final class VoiceMeter {
    /** Hz. Takes away mains hum and rumble, which reach no voice's second harmonic. */
    private static final float HUM_UP_TO = 150;

    /** Seconds. Two periods of the lowest voice must fit: 2 / 50 ms = 40 Hz. */
    private static final double PITCH_WINDOW = 0.05;

    /** Seconds. Smooths over single pitch periods, short enough for a stop's closure. */
    private static final double LEVEL_WINDOW = 0.025;

    /** YIN's share of aperiodic energy that is still called a pitch; 0.35 finds creaky hesitations where 0.2 does not. */
    private static final double APERIODIC = 0.35;

    /** Hz. The range of speaking voices; outside it YIN has taken an octave or a noise. */
    private static final float LOWEST_PITCH = 60;

    private static final float HIGHEST_PITCH = 500;

    /** dBFS. Quieter than any voice that a microphone is meant for: no pitch is looked for. */
    private static final float NO_PITCH_BELOW = -70;

    private static final int RING = 1 << 13;

    /** Level above the hum in dBFS, zero crossings a second, pitch in Hz (0 for none), and voice activity, one a frame. */
    record Found(float[] voiceDbfs, float[] crossingsHz, float[] pitchHz, boolean[] voiced) {}

    private final int step;
    private final int rate;
    private final int sampleRate;
    private final AudioEvent event;
    private final AudioProcessor highPass;
    private final ZeroCrossingRateProcessor crossings = new ZeroCrossingRateProcessor();
    private final FastYin yin;
    private final float[] plain = new float[RING];
    private final float[] filtered = new float[RING];
    private final float[] pitchWindow;
    private final float[] levelWindow;
    private final FloatList pitch = new FloatList();
    private final FloatList level = new FloatList();
    private final FloatList crossingRate = new FloatList();
    private float sum;
    private int summed;
    private long available;
    private final float[] one = new float[1];

    VoiceMeter(int sampleRate) {
        this.sampleRate = sampleRate;
        this.step = Math.max(1, sampleRate / SoundFile.LEAST_RATE);
        this.rate = sampleRate / step;
        this.event = new AudioEvent(new TarsosDSPAudioFormat(rate, 16, 1, true, false));
        this.highPass = new HighPass(HUM_UP_TO, rate);
        this.pitchWindow = new float[2 * (int) (rate * PITCH_WINDOW / 2)];
        this.levelWindow = new float[2 * (int) (rate * LEVEL_WINDOW / 2)];
        this.yin = new FastYin(rate, pitchWindow.length, APERIODIC);
    }

    /** Takes the samples of one frame at the recording's own rate. */
    void accept(float[] frame) {
        for (float sample : frame) {
            sum += sample;
            if (++summed == step) {
                push(sum / step);
                sum = 0;
                summed = 0;
            }
        }
        measureWhatIsComplete();
    }

    private void push(float sample) {
        one[0] = sample;
        plain[(int) (available % RING)] = sample;
        event.setFloatBuffer(one);
        highPass.process(event);
        filtered[(int) (available % RING)] = one[0];
        available++;
    }

    private long centre(int frame) {
        return (long) ((frame + 0.5) * sampleRate / step * SoundFrames.FRAME_MS / 1000);
    }

    private void measureWhatIsComplete() {
        while (centre(level.count()) + pitchWindow.length / 2 <= available) {
            measure(level.count());
        }
    }

    private void measure(int frame) {
        copy(filtered, levelWindow, centre(frame));
        event.setFloatBuffer(levelWindow);
        crossings.process(event);
        float loud = Decibels.of(event.getRMS());
        level.add(loud);
        crossingRate.add(crossings.getZeroCrossingRate() * rate);
        copy(plain, pitchWindow, centre(frame));
        pitch.add(loud < NO_PITCH_BELOW ? 0 : pitchOfWindow());
    }

    private static void copy(float[] ring, float[] window, long centre) {
        long start = centre - window.length / 2;
        for (int i = 0; i < window.length; i++) {
            long at = start + i;
            window[i] = at < 0 ? 0 : ring[(int) (at % RING)];
        }
    }

    private float pitchOfWindow() {
        PitchDetectionResult result = yin.getPitch(pitchWindow);
        float hz = result.getPitch();
        return result.isPitched() && hz >= LOWEST_PITCH && hz <= HIGHEST_PITCH ? hz : 0;
    }

    /** The figures of all frames; behind the end there is silence. */
    Found finish(int frames) {
        while (level.count() < frames) {
            push(0);
            measureWhatIsComplete();
        }
        float[] levels = first(level, frames);
        float[] rates = first(crossingRate, frames);
        return new Found(levels, rates, first(pitch, frames), VoiceActivity.of(levels, rates));
    }

    private static float[] first(FloatList values, int frames) {
        return java.util.Arrays.copyOf(values.toArray(), frames);
    }
}

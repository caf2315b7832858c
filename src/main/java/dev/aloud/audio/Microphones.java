package dev.aloud.audio;

import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/** Lists the recording devices that Java finds on this machine. Stateless and thread-safe. */
public final class Microphones {
    private Microphones() {}

    /** Returns their names in the system's order; empty if there are none. */
    public static List<String> list() {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> records(AudioSystem.getMixer(info)))
                .map(Mixer.Info::getName)
                .distinct()
                .toList();
    }

    /** A port (a jack or a slider) is also a target line, but only data lines give sound. */
    private static boolean records(Mixer mixer) {
        Line.Info wanted = new DataLine.Info(TargetDataLine.class, null);
        return Arrays.stream(mixer.getTargetLineInfo(wanted)).anyMatch(info -> info instanceof DataLine.Info);
    }
}

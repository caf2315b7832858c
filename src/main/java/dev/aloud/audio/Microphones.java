package dev.aloud.audio;

import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/** The devices of this machine that sound can be recorded from, as Java sees them. Stateless and thread-safe. */
public final class Microphones {
    private Microphones() {}

    /** Their names, in the system's own order; empty where there is none, or where the system has no sound at all. */
    public static List<String> list() {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> records(AudioSystem.getMixer(info)))
                .map(Mixer.Info::getName)
                .distinct()
                .toList();
    }

    /** A port (a jack or a slider) is a target line too, but only a data line gives sound. */
    private static boolean records(Mixer mixer) {
        Line.Info wanted = new DataLine.Info(TargetDataLine.class, null);
        return Arrays.stream(mixer.getTargetLineInfo(wanted)).anyMatch(info -> info instanceof DataLine.Info);
    }
}

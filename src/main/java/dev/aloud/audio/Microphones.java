package dev.aloud.audio;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/** Lists the recording devices that Java finds on this machine. Stateless and thread-safe. */
public final class Microphones {
    /** Hz. The usual rate of devices comes first: another one is converted by the system. */
    private static final List<Integer> PREFERRED = List.of(48_000, 44_100, 96_000, 88_200, 32_000, 16_000);

    private static final int BITS = 16;

    /** A device opens within some hundred milliseconds, a headset within two seconds; a dead sound server never answers. By choice. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private Microphones() {}

    /** Returns the names of the devices, usable or not, in the system's order; empty if there are none. */
    public static List<String> list() {
        return mixers().stream().map(Mixer.Info::getName).distinct().toList();
    }

    /** Returns all devices in the system's order, each opened for a moment to see whether that works; empty if there are none. */
    public static List<Microphone> all() {
        return mixers().stream().map(Microphones::look).toList();
    }

    private static List<Mixer.Info> mixers() {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> records(AudioSystem.getMixer(info)))
                .toList();
    }

    /** A port (a jack or a slider) is also a target line, but only data lines give sound. */
    private static boolean records(Mixer mixer) {
        Line.Info wanted = new DataLine.Info(TargetDataLine.class, null);
        return Arrays.stream(mixer.getTargetLineInfo(wanted)).anyMatch(info -> info instanceof DataLine.Info);
    }

    private static Microphone look(Mixer.Info info) {
        Mixer mixer = AudioSystem.getMixer(info);
        List<AudioFormat> formats = formats(mixer);
        List<Integer> rates = formats.stream()
                .map(format -> (int) format.getSampleRate())
                .distinct()
                .sorted()
                .toList();
        boolean stereo = formats.stream().anyMatch(format -> format.getChannels() == 2);
        try {
            letGo(openInTime(info));
            return new Microphone(info.getName(), rates, stereo, Optional.empty());
        } catch (AloudException e) {
            return new Microphone(
                    info.getName(), rates, stereo, Optional.of(e.problems().get(0)));
        }
    }

    /** Closing may take for ever as well. */
    private static void letGo(TargetDataLine line) {
        try {
            Deadline.within(PATIENCE, () -> closed(line), other -> {});
        } catch (Exception e) {
            throw new IllegalStateException("closing a line fails", e);
        }
    }

    private static TargetDataLine closed(TargetDataLine line) {
        line.close();
        return line;
    }

    /** Opens a device in its best format; UNAVAILABLE with the reason where that fails or takes too long. */
    private static TargetDataLine openInTime(Mixer.Info info) {
        Mixer mixer = AudioSystem.getMixer(info);
        List<AudioFormat> formats = formats(mixer);
        if (formats.isEmpty()) {
            throw refusal(MicrophoneProblems.noFormat(info.getName()), null);
        }
        try {
            return Deadline.within(PATIENCE, () -> open(mixer, formats), TargetDataLine::close)
                    .orElseThrow(
                            () -> refusal(MicrophoneProblems.noAnswer(info.getName(), PATIENCE.toSeconds()), null));
        } catch (AloudException e) {
            throw e;
        } catch (Exception e) {
            throw refusal(MicrophoneProblems.taken(info.getName()), e);
        }
    }

    private static AloudException refusal(Problem why, Exception cause) {
        return new AloudException(Kind.UNAVAILABLE, List.of(why), cause);
    }

    /** Returns what the device gives, mono before stereo at each rate, the best rate first. */
    private static List<AudioFormat> formats(Mixer mixer) {
        List<AudioFormat> formats = new ArrayList<>();
        for (int rate : PREFERRED) {
            for (int channels = 1; channels <= 2; channels++) {
                AudioFormat format = new AudioFormat(rate, BITS, channels, true, false);
                if (mixer.isLineSupported(new DataLine.Info(TargetDataLine.class, format))) {
                    formats.add(format);
                }
            }
        }
        return formats;
    }

    /** A device may list a format and refuse it all the same, so each is tried. */
    private static TargetDataLine open(Mixer mixer, List<AudioFormat> formats) throws LineUnavailableException {
        LineUnavailableException refusal = new LineUnavailableException("no format");
        for (AudioFormat format : formats) {
            try {
                TargetDataLine line = (TargetDataLine) mixer.getLine(new DataLine.Info(TargetDataLine.class, format));
                line.open(format, MicrophoneLine.bufferBytes(format));
                return line;
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
                refusal = new LineUnavailableException(e.getMessage());
            }
        }
        throw refusal;
    }

    /**
     * Opens a device in the best format that it really gives.
     *
     * @param name the device's name or a part of it, in any case; empty for the first that works
     * @throws AloudException UNAVAILABLE if there is none of that name, or none that works
     */
    public static MicrophoneLine open(Optional<String> name) {
        List<Mixer.Info> candidates =
                mixers().stream().filter(info -> isNamed(info, name)).toList();
        if (candidates.isEmpty()) {
            throw MicrophoneProblems.none(name, list());
        }
        List<AloudException> refusals = new ArrayList<>();
        for (Mixer.Info info : candidates) {
            try {
                return MicrophoneLine.start(info.getName(), openInTime(info));
            } catch (AloudException e) {
                refusals.add(e);
            }
        }
        throw refusals.get(0);
    }

    /** Returns the exception that says that there is no usable microphone, with the remedy for this system. */
    public static AloudException noneUsable() {
        return MicrophoneProblems.none(Optional.empty(), List.of());
    }

    private static boolean isNamed(Mixer.Info info, Optional<String> name) {
        String offered = info.getName().toLowerCase(Locale.ROOT);
        return name.map(wanted -> offered.contains(wanted.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    /** Returns rates as "16, 44.1 and 48 kHz" would be read, separated by commas. */
    public static String inKhz(List<Integer> rates) {
        return rates.stream()
                .map(rate -> rate % 1000 == 0 ? String.valueOf(rate / 1000) : String.valueOf(rate / 1000.0))
                .collect(Collectors.joining(", "));
    }
}

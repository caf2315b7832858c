package dev.aloud.audio;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with the computer's microphone, and the remedy for the system at hand. */
final class MicrophoneProblems {
    private MicrophoneProblems() {}

    private enum OperatingSystem {
        LINUX,
        MAC,
        WINDOWS;

        static OperatingSystem here() {
            String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            return name.contains("mac") ? MAC : name.contains("win") ? WINDOWS : LINUX;
        }

        String pick(String linux, String mac, String windows) {
            return this == MAC ? mac : this == WINDOWS ? windows : linux;
        }
    }

    static AloudException none(Optional<String> name, List<String> offered) {
        String remedy = OperatingSystem.here()
                .pick(
                        "Connect one. If the system shows one and Java does not, install libasound2-plugins, so that Java"
                                + " reaches PulseAudio or PipeWire.",
                        "Connect one, and allow the terminal under System Settings, Privacy & Security, Microphone.",
                        "Connect one, and allow desktop apps under Settings, Privacy, Microphone.");
        return name.isPresent() && !offered.isEmpty()
                ? new AloudException(
                        Kind.UNAVAILABLE,
                        "There is no microphone named \"" + name.get() + "\".",
                        "microphone",
                        "Use one of: " + String.join(", ", offered) + ".")
                : new AloudException(Kind.UNAVAILABLE, "No microphone was found.", "microphone", remedy);
    }

    static Problem noFormat(String name) {
        return new Problem(
                "It gives no 16-bit sound at 16 to 96 kHz.",
                name,
                OperatingSystem.here()
                        .pick(
                                "Record through the sound server instead: it is usually named default.",
                                "Choose another format for it in Audio MIDI Setup.",
                                "Choose another default format for it in the sound settings."));
    }

    static Problem taken(String name) {
        return new Problem(
                "It can't be opened: another program uses it, or the system doesn't allow it.",
                name,
                OperatingSystem.here()
                        .pick(
                                "Close other programs that record, or record through the sound server (usually named default).",
                                "Close other programs that record, and allow the terminal under System Settings, Privacy &"
                                        + " Security, Microphone.",
                                "Close other programs that record, and allow desktop apps under Settings, Privacy,"
                                        + " Microphone."));
    }

    static Problem noAnswer(String name, long seconds) {
        return new Problem(
                "The sound system did not open it within " + seconds + " seconds.",
                name,
                OperatingSystem.here()
                        .pick(
                                "Check that the sound server runs (pactl info), or restart it.",
                                "End the process coreaudiod, which starts again by itself.",
                                "Restart the service Windows Audio."));
    }

    static AloudException lost(String name) {
        return new AloudException(
                Kind.UNAVAILABLE,
                "The microphone disappeared.",
                name,
                "Everything up to this moment is kept. Connect it again"
                        + OperatingSystem.here()
                                .pick(
                                        ", or check that the sound server runs (pactl info)",
                                        ", or choose another one in the sound settings",
                                        ", or choose another one in the sound settings")
                        + ", then continue the answer.");
    }

    static AloudException stalled(String name, int seconds) {
        return new AloudException(
                Kind.UNAVAILABLE,
                "The microphone gave no sound for " + seconds + " seconds.",
                name,
                "Everything up to this moment is kept. Unplug and connect it again"
                        + OperatingSystem.here()
                                .pick(
                                        ", or restart the sound server",
                                        ", or end the process coreaudiod, which starts again by itself",
                                        ", or restart the service Windows Audio")
                        + ", then continue the answer.");
    }

    static Problem silent(String name) {
        return new Problem(
                "The microphone delivers silence.",
                name,
                OperatingSystem.here()
                        .pick(
                                "Is it muted? Look at its switch, and at the input level in pavucontrol or the sound settings.",
                                "Is it muted, or is the terminal not allowed under System Settings, Privacy & Security,"
                                        + " Microphone? macOS gives silence then.",
                                "Is it muted? Look at its switch, at the input level, and at Settings, Privacy, Microphone."));
    }
}

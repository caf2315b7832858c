package dev.aloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A PulseAudio of its own whose only microphone hears what is played into it. Neither other servers nor the user's files are touched. */
public final class SoundServer implements AutoCloseable {
    private static final Path ALSA = Path.of("/usr/share/alsa/alsa.conf");

    private final Process server;
    private final Map<String, String> environment;

    private SoundServer(Process server, Map<String, String> environment) {
        this.server = server;
        this.environment = environment;
    }

    /** Starts it; its socket and the configuration of ALSA lie in {@code folder}. Goes on only where PulseAudio and its ALSA plugin are there. */
    public static SoundServer start(Path folder) throws IOException, InterruptedException {
        Path pulse = Tools.program("pulseaudio");
        Tools.program("paplay");
        Tools.require("ALSA's plugin for PulseAudio (libasound2-plugins)", hasPlugin());
        Path socket = folder.resolve("socket");
        Path alsa = Files.writeString(
                folder.resolve("asound.conf"),
                "<" + ALSA + ">\npcm.!default { type pulse }\nctl.!default { type pulse }\n");
        Process server = new ProcessBuilder(
                        pulse.toString(),
                        "-n",
                        "--exit-idle-time=-1",
                        "--daemonize=no",
                        "--use-pid-file=no",
                        "-L",
                        "module-native-protocol-unix auth-anonymous=1 socket=" + socket,
                        "-L",
                        "module-null-sink sink_name=mic")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pulse.log").toFile())
                .start();
        SoundServer started = new SoundServer(
                server,
                Map.of(
                        "PULSE_SERVER",
                        "unix:" + socket,
                        "PULSE_SOURCE",
                        "mic.monitor",
                        "ALSA_CONFIG_PATH",
                        alsa.toString()));
        started.awaitReady();
        return started;
    }

    private static boolean hasPlugin() throws IOException {
        try (var found =
                Files.find(Path.of("/usr/lib"), 3, (path, a) -> path.endsWith("libasound_module_pcm_pulse.so"))) {
            return found.findAny().isPresent();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (run("pactl", "info") != 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("PulseAudio does not start");
            }
            Thread.onSpinWait();
        }
    }

    /** What a program needs in its environment to hear this server. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Speaks a recording into the microphone; returns when it is over. */
    public void play(Path wav) throws IOException, InterruptedException {
        if (run("paplay", "-d", "mic", wav.toString()) != 0) {
            throw new AssertionError("paplay can't play " + wav);
        }
    }

    private int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    /** The server dies without a word, as when somebody pulls the plug. */
    public void kill() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    @Override
    public void close() {
        server.destroyForcibly();
    }
}

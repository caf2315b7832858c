package dev.aloud.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dev.aloud.audio.SoundFile;
import dev.aloud.audio.SoundSource;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Word error rate, speed and memory over a folder of recordings with references.json; bench/recognition/README.md. */
public final class RecognitionBench {
    private int references;
    private int errors;
    private long soundMs;
    private long nanos;
    private long processorNanos;

    private RecognitionBench() {}

    /** @param arguments the folder, and perhaps another model's folder */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path model = arguments.length > 1 ? Path.of(arguments[1]) : SpeechModelFolder.forDevelopment();
        System.out.printf(Locale.ROOT, "memory before the model: %d MB%n", residentMb());
        long start = System.nanoTime();
        long processor = processorNanos();
        try (SpeechEngine engine = VoskEngine.open(model)) {
            System.out.printf(
                    Locale.ROOT,
                    "%s ready in %d ms (%d ms of processor), self-test included; memory %d MB%n",
                    engine.modelVersion(),
                    (System.nanoTime() - start) / 1_000_000,
                    (processorNanos() - processor) / 1_000_000,
                    residentMb());
            new RecognitionBench().run(engine, folder);
        }
    }

    private void run(SpeechEngine engine, Path folder) throws IOException {
        JsonNode all =
                new ObjectMapper().readTree(folder.resolve("references.json").toFile());
        for (JsonNode one : all) {
            hear(
                    engine,
                    folder.resolve(one.get("file").asText()),
                    SpokenWords.of(one.get("text").asText()));
        }
        System.out.printf(
                Locale.ROOT,
                "all: %d of %d words wrong, %.1f%%; %.1f s of sound in %.3f of its time, %.3f of one core;"
                        + " memory %d MB%n",
                errors,
                references,
                100.0 * errors / references,
                soundMs / 1000.0,
                nanos / 1e6 / soundMs,
                processorNanos / 1e6 / soundMs,
                residentMb());
    }

    private void hear(SpeechEngine engine, Path file, List<String> reference) {
        long start = System.nanoTime();
        long processor = processorNanos();
        TranscribedSound heard;
        try (SoundSource source = SoundFile.open(file)) {
            heard = SoundTranscriber.transcribe(engine, source, percent -> {});
        }
        nanos += System.nanoTime() - start;
        processorNanos += processorNanos() - processor;
        soundMs += heard.frames().lengthMs();
        List<String> words =
                SpokenWords.of(heard.words().stream().map(Word::text).collect(Collectors.joining(" ")));
        int wrong = SpokenWords.distance(reference, words);
        references += reference.size();
        errors += wrong;
        System.out.printf(
                Locale.ROOT,
                "%-32s %3d of %3d wrong, %5.1f%%%n",
                file.getFileName(),
                wrong,
                reference.size(),
                100.0 * wrong / reference.size());
    }

    /** Processor time of this whole process: it does not grow when the machine is busy with something else. */
    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Resident memory of this process; 0 where the system does not tell it in /proc. */
    private static long residentMb() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}

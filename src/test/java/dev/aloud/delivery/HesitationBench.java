package dev.aloud.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloud.audio.SoundFile;
import dev.aloud.audio.SoundSource;
import dev.aloud.speech.SoundTranscriber;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.speech.TranscribedSound;
import dev.aloud.speech.VoskEngine;
import dev.aloud.transcript.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Hesitations with thresholds chosen on the other speakers each time, from a grid; bench/delivery/README.md says how to run it. */
public final class HesitationBench {
    /** As many as possible are to be found at this precision. */
    private static final double LEAST_PRECISION = 0.85;

    private HesitationBench() {}

    private record Recording(String name, TranscribedSound sound, List<Span> truth) {
        /** Recordings of one person are left out together. */
        String speaker() {
            return name.startsWith("mfa_acoustic") || name.startsWith("mfa_cold")
                    ? "mfa"
                    : name.replaceFirst("_\\d{4}$", "");
        }

        Counts judge(DeliveryRules.Hesitation rules) {
            List<Span> found = new HesitationFinder(rules).find(sound.words(), sound.frames());
            int right = (int) truth.stream()
                    .filter(one -> found.stream().anyMatch(span -> overlap(span, one)))
                    .count();
            int wrong = (int) found.stream()
                    .filter(span -> truth.stream().noneMatch(one -> overlap(span, one)))
                    .count();
            return new Counts(right, wrong, truth.size());
        }

        /** By a third of the shorter of both, as in bench/delivery/measure.py. */
        private static boolean overlap(Span a, Span b) {
            int common = Math.min(a.endMs(), b.endMs()) - Math.max(a.startMs(), b.startMs());
            return common > 0.3 * Math.min(a.lengthMs(), b.lengthMs());
        }
    }

    private record Counts(int right, int wrong, int all) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(right + other.right, wrong + other.wrong, all + other.all);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        /** As many right as possible at the precision that is asked for; without that, the most precise. */
        double worth() {
            return precision() >= LEAST_PRECISION ? 1 + right - 0.01 * wrong : precision();
        }
    }

    /** @param arguments a folder with references.json, and the model's folder */
    public static void main(String[] arguments) throws IOException {
        List<Recording> recordings = read(Path.of(arguments[0]), Path.of(arguments[1]));
        List<DeliveryRules.Hesitation> grid = grid(DeliveryRules.load().hesitation());
        List<List<Counts>> counts = grid.stream()
                .map(rules -> recordings.stream().map(one -> one.judge(rules)).toList())
                .toList();
        Counts shipped = recordings.stream()
                .map(one -> one.judge(DeliveryRules.load().hesitation()))
                .reduce(Counts.NONE, Counts::plus);
        System.out.printf(
                Locale.ROOT, "as it ships: found %d of %d, false %d%n", shipped.right, shipped.all, shipped.wrong);
        Counts all = Counts.NONE;
        for (String speaker :
                recordings.stream().map(Recording::speaker).distinct().toList()) {
            List<Counts> best = counts.stream()
                    .max(Comparator.comparingDouble(
                            row -> sum(recordings, row, speaker, false).worth()))
                    .orElseThrow();
            Counts left = sum(recordings, best, speaker, true);
            System.out.printf(
                    Locale.ROOT, "%-28s found %d of %d, false %d%n", speaker, left.right, left.all, left.wrong);
            all = all.plus(left);
        }
        System.out.printf(
                Locale.ROOT,
                "%d thresholds, one speaker left out: recall %.2f, precision %.2f%n",
                grid.size(),
                (double) all.right / all.all,
                all.precision());
    }

    private static Counts sum(List<Recording> recordings, List<Counts> row, String speaker, boolean own) {
        Counts sum = Counts.NONE;
        for (int i = 0; i < recordings.size(); i++) {
            if (recordings.get(i).speaker().equals(speaker) == own) {
                sum = sum.plus(row.get(i));
            }
        }
        return sum;
    }

    private static List<Recording> read(Path folder, Path model) throws IOException {
        JsonNode references =
                new ObjectMapper().readTree(folder.resolve("references.json").toFile());
        List<Recording> recordings = new ArrayList<>();
        try (SpeechEngine engine = VoskEngine.open(model)) {
            for (JsonNode one : references) {
                String file = one.path("file").asText();
                try (SoundSource source = SoundFile.open(folder.resolve(file))) {
                    recordings.add(new Recording(
                            file.replaceFirst("\\.\\w+$", ""),
                            SoundTranscriber.transcribe(engine, source, percent -> {}),
                            truth(one.path("fillers"))));
                }
            }
        }
        return recordings;
    }

    private static List<Span> truth(JsonNode fillers) {
        List<Span> spans = new ArrayList<>();
        fillers.forEach(one -> spans.add(new Span(ms(one.path("start")), ms(one.path("end")))));
        return spans;
    }

    private static int ms(JsonNode seconds) {
        return (int) Math.round(1000 * seconds.asDouble());
    }

    private static List<DeliveryRules.Hesitation> grid(DeliveryRules.Hesitation ships) {
        return DoubleStream.of(6, 8, 10)
                .boxed()
                .flatMap(noise -> DoubleStream.of(12, 15, 18)
                        .boxed()
                        .flatMap(under -> DoubleStream.of(0.03, 0.06, 0.12, 0.2)
                                .boxed()
                                .flatMap(pitched -> DoubleStream.of(300, 600, 900)
                                        .boxed()
                                        .flatMap(fewest -> DoubleStream.of(2400, 3600, 5000)
                                                .boxed()
                                                .flatMap(most -> DoubleStream.of(600, 800, 1000, 1300, 1700)
                                                        .mapToObj(spread -> with(
                                                                ships, noise, under, pitched, fewest, most,
                                                                spread)))))))
                .collect(Collectors.toList());
    }

    private static DeliveryRules.Hesitation with(
            DeliveryRules.Hesitation ships,
            double noise,
            double under,
            double pitched,
            double fewest,
            double most,
            double spread) {
        return new DeliveryRules.Hesitation(
                ships.gapMs(),
                ships.besideMs(),
                ships.shortestMs(),
                ships.longestMs(),
                ships.bridgeMs(),
                noise,
                under,
                pitched,
                ships.lowestPitchHz(),
                ships.highestPitchHz(),
                ships.fewestPitches(),
                ships.machineSemitones(),
                fewest,
                most,
                spread);
    }
}

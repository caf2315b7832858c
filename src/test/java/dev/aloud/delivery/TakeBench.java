package dev.aloud.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloud.audio.FrameMeter;
import dev.aloud.audio.SoundFile;
import dev.aloud.audio.SoundFrames;
import dev.aloud.audio.SoundSource;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures spoiled recordings, and what is said of them; bench/take/README.md. Prints a line a recording. */
public final class TakeBench {
    private TakeBench() {}

    /** @param arguments the folder with a folder of recordings a condition, and one with their transcripts as JSON, named alike */
    public static void main(String[] arguments) throws IOException {
        Path sounds = Path.of(arguments[0]);
        Path heard = Path.of(arguments[1]);
        System.out.println("condition recording db_over_noise clipped_share fall_ms dbfs reasons");
        for (Path condition : in(sounds)) {
            for (Path sound : in(condition)) {
                String name = sound.getFileName().toString().replaceAll("\\.\\w+$", "");
                Path words = heard.resolve(condition.getFileName()).resolve(name + ".json");
                if (Files.exists(words)) {
                    System.out.println(condition.getFileName() + " " + name + " " + line(words(words), frames(sound)));
                }
            }
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String line(List<Word> words, SoundFrames frames) {
        SpeechLevels levels = words.isEmpty() ? SpeechLevels.ofVoice(frames) : SpeechLevels.of(words, frames);
        List<String> reasons = TakeCheck.judge(words, frames).reasons().stream()
                .map(reason -> reason.kind().id())
                .toList();
        return String.format(
                Locale.ROOT,
                "%.1f %.3f %d %.1f %s",
                levels.speechDbfs() - levels.noiseDbfs(),
                frames.clippedShare(),
                FallTime.medianMs(frames.voiceDbfs(), levels).orElse(0),
                levels.speechDbfs(),
                reasons.isEmpty() ? "-" : String.join(",", reasons));
    }

    private static SoundFrames frames(Path file) {
        try (SoundSource source = SoundFile.open(file)) {
            FrameMeter meter = new FrameMeter(source.sampleRate());
            byte[] block = new byte[1 << 14];
            for (int n = source.read(block); n > 0; n = source.read(block)) {
                meter.accept(block, n);
            }
            return meter.finish();
        }
    }

    private static List<Word> words(Path file) throws IOException {
        List<Word> words = new ArrayList<>();
        for (JsonNode word : new ObjectMapper().readTree(file.toFile()).get("words")) {
            words.add(new Word(
                    word.get("text").asText(),
                    (int) Math.round(1000 * word.get("start").asDouble()),
                    (int) Math.round(1000 * word.get("end").asDouble()),
                    word.get("confidence").asDouble()));
        }
        return words;
    }
}

package dev.aloud.speech;

import dev.aloud.audio.FrameMeter;
import dev.aloud.audio.SoundSource;
import dev.aloud.problem.Problem;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Transcribes a whole recording and measures its sound, in one pass and constant memory. Thread-safe. */
public final class SoundTranscriber {
    /** Blocks per second of sound; progress is reported at most once per block. */
    private static final int BLOCKS_A_SECOND = 10;

    private SoundTranscriber() {}

    /**
     * Reads the sound to its end; the caller closes it.
     *
     * @param engine if it is unavailable, there are no words, and a note says why
     * @param progressPercent receives 0 to 100, each number at most once, rising; ends with 100
     * @throws dev.aloud.problem.AloudException as {@link SoundSource#read}
     */
    public static TranscribedSound transcribe(SpeechEngine engine, SoundSource source, IntConsumer progressPercent) {
        Optional<Problem> unavailable = engine.unavailable();
        if (unavailable.isPresent()) {
            return transcribe(
                    null, source, progressPercent, List.of(unavailable.get().line()));
        }
        try (Recogniser recogniser = engine.start(source.sampleRate())) {
            return transcribe(recogniser, source, progressPercent, List.of());
        }
    }

    private static TranscribedSound transcribe(
            Recogniser recogniser, SoundSource source, IntConsumer progress, List<String> reasons) {
        FrameMeter meter = new FrameMeter(source.sampleRate());
        List<Word> words = new ArrayList<>();
        Progress percent = new Progress(2L * source.lengthMs() * source.sampleRate() / 1000, progress);
        byte[] block = new byte[2 * (source.sampleRate() / BLOCKS_A_SECOND)];
        for (int bytes = source.read(block); bytes > 0; bytes = source.read(block)) {
            meter.accept(block, bytes);
            if (recogniser != null) {
                words.addAll(recogniser.accept(block, bytes));
            }
            percent.add(bytes);
        }
        if (recogniser != null) {
            words.addAll(recogniser.finish());
        }
        percent.done();
        List<String> notes = new ArrayList<>(source.notes());
        notes.addAll(reasons);
        return new TranscribedSound(words, meter.finish(), notes);
    }

    /** Converts bytes to percent. */
    private static final class Progress {
        private final long total;
        private final IntConsumer listener;
        private long bytes;
        private int last = -1;

        Progress(long total, IntConsumer listener) {
            this.total = total;
            this.listener = listener;
        }

        void add(int more) {
            bytes += more;
            tell(total == 0 ? 0 : (int) Math.min(99, 100 * bytes / total));
        }

        void done() {
            tell(100);
        }

        private void tell(int percent) {
            if (percent > last) {
                last = percent;
                listener.accept(percent);
            }
        }
    }
}

package dev.aloud.recording;

import dev.aloud.attempts.RecognitionResult;
import dev.aloud.attempts.StoredSound;
import dev.aloud.audio.FrameMeter;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;
import dev.aloud.speech.Recogniser;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Transcribes a recording file while it is still being written. Reading from the file instead of a queue keeps memory constant,
 * and a slow recogniser never delays the recording. Live and stored recordings are read in the same blocks, so both give the
 * same words. {@link #transcribe} runs on one thread; the other methods may be called from any thread.
 */
final class LiveTranscriber {
    /** Blocks of a tenth of a second show words soonest (facts B.4). */
    private static final int BLOCKS_A_SECOND = 10;

    /** Receives words while the sound is transcribed. */
    interface TranscriptListener {
        /** New final words, and all final words so far. */
        void words(List<Word> fresh, List<Word> all);

        /** Text that may still change, after this much sound, ms. */
        void partial(String text, int heardMs);
    }

    private final Path wav;
    private final int rate;
    private long written;
    private boolean complete;
    private boolean cancelled;

    LiveTranscriber(Path wav, int rate) {
        this.wav = wav;
        this.rate = rate;
    }

    /** Tells that this many bytes of sound are in the file. */
    synchronized void bytesWritten(long bytes) {
        written = Math.max(written, bytes);
        notifyAll();
    }

    /** Tells that the file is complete with this many bytes of sound. */
    synchronized void complete(long bytes) {
        written = bytes;
        complete = true;
        notifyAll();
    }

    /** Makes {@link #transcribe} end soon, without a result. */
    synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    /** Returns the result once the sound is complete; empty if cancelled. Without recognition, the result says why. */
    Optional<RecognitionResult> transcribe(SpeechEngine engine, TranscriptListener listener) {
        FrameMeter meter = new FrameMeter(rate);
        List<Word> words = new ArrayList<>();
        Optional<Problem> unheard = engine.unavailable();
        String model = SpeechEngine.NO_MODEL;
        try (FileChannel channel = FileChannel.open(wav, StandardOpenOption.READ);
                Recogniser recogniser = unheard.isEmpty() ? engine.start(rate) : null) {
            byte[] block = new byte[2 * (rate / BLOCKS_A_SECOND)];
            long at = 0;
            for (int bytes = next(at, block.length); bytes > 0; bytes = next(at, block.length)) {
                read(channel, StoredSound.HEADER_BYTES + at, block, bytes);
                at += bytes;
                meter.accept(block, bytes);
                if (recogniser != null) {
                    add(recogniser.accept(block, bytes), words, listener);
                    listener.partial(recogniser.partial(), StoredSound.lengthMs(at, rate));
                }
            }
            if (isCancelled()) {
                return Optional.empty();
            }
            if (recogniser != null) {
                add(recogniser.finish(), words, listener);
                model = recogniser.modelVersion();
            }
        } catch (IOException e) {
            throw new AloudException(
                    Kind.UNAVAILABLE, "The recording can't be read.", wav.toString(), "Check the disk.", e);
        }
        return Optional.of(new RecognitionResult(words, Optional.of(meter.finish()), model, unheard));
    }

    private static void add(List<Word> fresh, List<Word> words, TranscriptListener listener) {
        if (!fresh.isEmpty()) {
            words.addAll(fresh);
            listener.words(fresh, List.copyOf(words));
        }
    }

    /** Waits for the next full block, or the rest at the end. Returns its bytes; 0 at the end. */
    private synchronized int next(long at, int block) {
        try {
            while (!cancelled && !complete && written - at < block) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancelled = true;
        }
        return cancelled ? 0 : (int) Math.min(block, written - at) & ~1;
    }

    private synchronized boolean isCancelled() {
        return cancelled;
    }

    private static void read(FileChannel channel, long position, byte[] block, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(block, 0, bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("the file ends at " + channel.size() + " bytes, before it was heard to its end");
            }
        }
    }
}

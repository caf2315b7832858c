package dev.aloud.recording;

import dev.aloud.analysis.Analyser;
import dev.aloud.star.LiveSections;
import dev.aloud.star.SpeakerHabits;
import dev.aloud.transcript.Word;
import java.util.List;

/** Passes words and sections on to the listener, no more often than a person can follow. For one thread. */
final class LiveUpdates implements LiveTranscriber.TranscriptListener {
    /** Shortest time between two updates of the sections, nanoseconds; more would distract. */
    private static final long SECTIONS_EVERY = 1_000_000_000L;

    /** Shortest time between two partial texts, nanoseconds; nobody reads faster. */
    private static final long PARTIAL_EVERY = 100_000_000L;

    /** After an update that took t, the next one waits this many times t. So updates take a tenth of the thread at most. */
    private static final int REST_FACTOR = 9;

    private final LiveSections strip;
    private final ListenerSource listeners;
    private String lastPartial = "";
    private long nextPartial = System.nanoTime();
    private long nextSections = System.nanoTime();
    private final PartialWords pendingWords = new PartialWords();
    private List<Word> finalWords = List.of();
    private List<Word> shownWords = List.of();

    /** Gives the current listener, which changes when a page returns. */
    interface ListenerSource {
        AnswerListener listener();
    }

    LiveUpdates(Analyser analyser, SpeakerHabits habits, ListenerSource listeners) {
        this.strip = analyser.live(habits);
        this.listeners = listeners;
    }

    @Override
    public void words(List<Word> fresh, List<Word> all) {
        listeners.listener().words(fresh);
        finalWords = all;
        pendingWords.reset(all.get(all.size() - 1).endMs());
        sections();
    }

    @Override
    public void partial(String text, int heardMs) {
        pendingWords.update(text, heardMs);
        long now = System.nanoTime();
        if (!text.equals(lastPartial) && now - nextPartial >= 0) {
            lastPartial = text;
            nextPartial = now + PARTIAL_EVERY;
            listeners.listener().partial(text);
        }
        sections();
    }

    private void sections() {
        long start = System.nanoTime();
        if (start - nextSections < 0) {
            return;
        }
        List<Word> words = pendingWords.after(finalWords);
        if (!words.equals(shownWords)) {
            listeners.listener().sections(strip.update(words));
            shownWords = words;
            long took = System.nanoTime() - start;
            nextSections = start + Math.max(SECTIONS_EVERY, took * REST_FACTOR);
        }
    }
}

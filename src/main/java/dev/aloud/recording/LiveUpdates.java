package dev.aloud.recording;

import dev.aloud.analysis.Analyser;
import dev.aloud.star.LiveSections;
import dev.aloud.star.SpeakerHabits;
import dev.aloud.transcript.Word;
import java.util.List;

/** Passes on what is heard, as seldom as a person can use it: sections cost more the longer the answer is. One thread. */
final class LiveUpdates implements LiveTranscriber.TranscriptListener {
    /** Least time between two cuts into sections, nanoseconds; more often distracts. */
    private static final long SECTIONS_EVERY = 1_000_000_000L;

    /** Least time between two partial texts, nanoseconds: a tenth of a second is as fast as reading goes. */
    private static final long PARTIAL_EVERY = 100_000_000L;

    /** A cut that took t waits at least so many times t, so that cutting never takes more than a tenth of the thread. */
    private static final int REST_FACTOR = 9;

    private final LiveSections strip;
    private final ListenerSource listeners;
    private String lastPartial = "";
    private long nextPartial = System.nanoTime();
    private long nextSections = System.nanoTime();
    private final PartialWords pendingWords = new PartialWords();
    private List<Word> finalWords = List.of();
    private List<Word> shownWords = List.of();

    /** Where it goes; the listener changes when a page comes back. */
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

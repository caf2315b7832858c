package dev.aloud.recording;

import dev.aloud.analysis.Analyser;
import dev.aloud.star.LiveSections;
import dev.aloud.star.SpeakerHabits;
import dev.aloud.transcript.Word;
import java.util.List;

/** Passes on what is heard, as seldom as a person can use it: sections cost more the longer the answer is. One thread. */
final class LiveEar implements Follower.Ear {
    /** Least time between two cuts into sections, nanoseconds; more often distracts. */
    private static final long SECTIONS_EVERY = 1_000_000_000L;

    /** Least time between two partial texts, nanoseconds: a tenth of a second is as fast as reading goes. */
    private static final long PARTIAL_EVERY = 100_000_000L;

    /** A cut that took t waits at least so many times t, so that cutting never takes more than a tenth of the thread. */
    private static final int REST = 9;

    private final LiveSections strip;
    private final Told told;
    private String lastPartial = "";
    private long nextPartial = System.nanoTime();
    private long nextSections = System.nanoTime();
    private final PartialWords coming = new PartialWords();
    private List<Word> sure = List.of();
    private List<Word> cut = List.of();

    /** Where it goes; the listener changes when a page comes back. */
    interface Told {
        AnswerListener listener();
    }

    LiveEar(Analyser analyser, SpeakerHabits habits, Told told) {
        this.strip = analyser.live(habits);
        this.told = told;
    }

    @Override
    public void words(List<Word> fresh, List<Word> all) {
        told.listener().words(fresh);
        sure = all;
        coming.begin(all.get(all.size() - 1).endMs());
        sections();
    }

    @Override
    public void partial(String text, int heardMs) {
        coming.hear(text, heardMs);
        long now = System.nanoTime();
        if (!text.equals(lastPartial) && now - nextPartial >= 0) {
            lastPartial = text;
            nextPartial = now + PARTIAL_EVERY;
            told.listener().partial(text);
        }
        sections();
    }

    private void sections() {
        long start = System.nanoTime();
        if (start - nextSections < 0) {
            return;
        }
        List<Word> words = coming.after(sure);
        if (!words.equals(cut)) {
            told.listener().sections(strip.hear(words));
            cut = words;
            long took = System.nanoTime() - start;
            nextSections = start + Math.max(SECTIONS_EVERY, took * REST);
        }
    }
}

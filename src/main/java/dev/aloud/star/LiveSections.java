package dev.aloud.star;

import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sections of an answer that is being spoken, kept stable for the live strip. A new moment gets its section at once. It changes
 * later only if the cutter stays with another section for a while, and only once. For one answer; uses the times of the words, no
 * clock. Not thread-safe.
 */
public final class LiveSections {
    /** How long the cutter must stay with another section before a shown moment changes, ms (bench/live). */
    private static final int STEADY_MS = 6000;

    /** Before this time, an opening without a section is shown as Situation, ms (bench/live). */
    private static final int OPENING_MS = 8000;

    /** Length of the cells that store what is shown, ms: words and their times still change, moments don't. */
    private static final int CELL_MS = 100;

    private static final byte NOTHING = -1;
    private static final byte CHANGED = 1;

    private final SectionCutter cutter;
    private byte[] shown = new byte[0];
    private byte[] wanted = new byte[0];
    private byte[] changed = new byte[0];
    private int[] wantedSince = new int[0];
    private int now;

    /** Creates the strip of a new answer. */
    public LiveSections(SectionCutter cutter) {
        this.cutter = cutter;
    }

    /**
     * A part of the strip.
     *
     * @param confidence 0 to 1: how likely its start lies within 3 s of the truth; 0 if the cutter itself no longer says so
     */
    public record Shown(Section section, Span span, double confidence) {}

    /**
     * Returns what to show after these words: in order, without overlap, neighbours differ. Empty before the first word.
     *
     * @param words all words so far; the last ones may change at the next call
     */
    public List<Shown> update(List<Word> words) {
        List<SectionSpan> cut = cutter.cutSoFar(words);
        if (cut.isEmpty()) {
            return spans(cut);
        }
        int first = cut.get(0).span().startMs();
        int end = cut.get(cut.size() - 1).span().endMs();
        now = Math.max(now, end);
        grow(end / CELL_MS + 1);
        for (int i = 0; i < cut.size(); i++) {
            boolean opening = i == 0 && cut.get(0).section() == Section.OTHER && end - first < OPENING_MS;
            Section section = opening ? Section.SITUATION : cut.get(i).section();
            take((byte) section.ordinal(), cut.get(i).span());
        }
        return spans(cut);
    }

    private void take(byte section, Span span) {
        for (int cell = span.startMs() / CELL_MS; cell < span.endMs() / CELL_MS; cell++) {
            if (wanted[cell] != section) {
                wanted[cell] = section;
                wantedSince[cell] = now;
            }
            if (shown[cell] == NOTHING) {
                shown[cell] = section;
            } else if (shown[cell] != section && changed[cell] == 0 && now - wantedSince[cell] >= STEADY_MS) {
                shown[cell] = section;
                changed[cell] = CHANGED;
            }
        }
    }

    private void grow(int cells) {
        int before = shown.length;
        if (cells > before) {
            int size = Math.max(cells, 2 * before);
            shown = Arrays.copyOf(shown, size);
            wanted = Arrays.copyOf(wanted, size);
            changed = Arrays.copyOf(changed, size);
            wantedSince = Arrays.copyOf(wantedSince, size);
            Arrays.fill(shown, before, size, NOTHING);
            Arrays.fill(wanted, before, size, NOTHING);
        }
    }

    private List<Shown> spans(List<SectionSpan> cut) {
        List<Shown> spans = new ArrayList<>();
        for (int from = 0; from < shown.length; ) {
            int to = from + 1;
            while (to < shown.length && shown[to] == shown[from]) {
                to++;
            }
            if (shown[from] != NOTHING) {
                Section section = Section.values()[shown[from]];
                Span span = new Span(from * CELL_MS, to * CELL_MS);
                spans.add(new Shown(section, span, confidence(section, span.startMs(), cut)));
            }
            from = to;
        }
        return spans;
    }

    private static double confidence(Section section, int startMs, List<SectionSpan> cut) {
        return cut.stream()
                .filter(s -> s.section() == section && Math.abs(s.span().startMs() - startMs) <= CELL_MS)
                .mapToDouble(SectionSpan::confidence)
                .findFirst()
                .orElse(0);
    }
}

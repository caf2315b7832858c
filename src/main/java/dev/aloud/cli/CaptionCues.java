package dev.aloud.cli;

import dev.aloud.transcript.TextToken;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Divides a text into captions: at pauses, sentences and clauses, never wider, longer or faster than {@link CaptionCue} allows.
 * Each place to break has a cost, and the division with the least cost of all is taken (dynamic programming). Not thread-safe.
 *
 * <p>A caption that is too short to be read uses the silence after it, then the silence before it. Speech that is faster than
 * people read, without a pause, moves a caption by {@link #MOST_SHIFT_MS} at most; beyond that it is shown faster than
 * {@link CaptionCue#CHARACTERS_A_SECOND}, since captions that lag behind the voice are worse.
 */
final class CaptionCues {
    /** A caption starts this long before or after its first word at most, milliseconds. */
    static final int MOST_SHIFT_MS = 1000;

    /** What each caption costs by itself, so that text is not chopped. */
    private static final double CUE_COST = 3;

    /** What a sentence end within a caption costs: two sentences share one only where both are short. */
    private static final double SENTENCE_INSIDE_COST = 5;

    /** What each tenth of a second costs that is missing to read a caption in its own time. */
    private static final double HASTE_COST = 1.5;

    /** A pause within a caption from which on it costs, milliseconds, and what each second of it costs. */
    private static final int LONG_PAUSE_MS = 700;

    private static final double PAUSE_COST = 12;

    private final List<CaptionToken> tokens;
    private final double[] least;
    private final int[] from;

    private CaptionCues(List<CaptionToken> tokens) {
        this.tokens = tokens;
        this.least = new double[tokens.size() + 1];
        this.from = new int[tokens.size() + 1];
    }

    /** Returns the captions in order, without overlap, covering all of the text; empty without words. */
    static List<CaptionCue> of(List<Word> words, List<TextToken> text) {
        CaptionCues cues = new CaptionCues(CaptionToken.of(words, text));
        cues.divide();
        return cues.timed();
    }

    private void divide() {
        for (int end = 1; end <= tokens.size(); end++) {
            least[end] = Double.POSITIVE_INFINITY;
            double inside = 0;
            for (int start = end - 1; start >= 0 && CaptionLines.mayFit(tokens, start, end); start--) {
                inside += start + 1 < end ? insideCost(start) : 0;
                double cost = least[start] + inside + cueCost(start, end);
                if (cost < least[end]) {
                    least[end] = cost;
                    from[end] = start;
                }
            }
        }
    }

    /** What it costs not to break after that token. */
    private double insideCost(int token) {
        int gapMs = tokens.get(token + 1).startMs() - tokens.get(token).endMs();
        double pause = gapMs >= LONG_PAUSE_MS ? PAUSE_COST * gapMs / 1000 : 0;
        return pause + (tokens.get(token).breakCost() == 0 ? SENTENCE_INSIDE_COST : 0);
    }

    private double cueCost(int start, int end) {
        boolean single = end - start == 1;
        int spokenMs = tokens.get(end - 1).endMs() - tokens.get(start).startMs();
        if (!single && (spokenMs > CaptionCue.LONGEST_MS || !CaptionLines.fit(tokens, start, end))) {
            return Double.POSITIVE_INFINITY;
        }
        int room = end < tokens.size()
                ? tokens.get(end).startMs() - tokens.get(start).startMs()
                : Integer.MAX_VALUE;
        int missingMs = Math.max(0, CaptionCue.readingMs(CaptionLines.characters(tokens, start, end)) - room);
        double lines = CaptionLines.cost(tokens, start, end);
        return CUE_COST
                + lines
                + missingMs / 100.0 * HASTE_COST
                + (end < tokens.size() ? tokens.get(end - 1).breakCost() : 0);
    }

    private List<CaptionCue> timed() {
        List<int[]> ranges = new ArrayList<>();
        for (int end = tokens.size(); end > 0; end = from[end]) {
            ranges.add(new int[] {from[end], end});
        }
        Collections.reverse(ranges);
        List<CaptionCue> cues = new ArrayList<>();
        int free = 0;
        for (int[] range : ranges) {
            CaptionCue cue = timed(range[0], range[1], free);
            cues.add(cue);
            free = cue.endMs();
        }
        return cues;
    }

    /** Times one caption; the screen is free from {@code free} on. */
    private CaptionCue timed(int start, int end, int free) {
        int spokenFrom = tokens.get(start).startMs();
        int spokenTo = Math.min(tokens.get(end - 1).endMs(), spokenFrom + CaptionCue.LONGEST_MS);
        int readingMs = CaptionCue.readingMs(CaptionLines.characters(tokens, start, end));
        int next = end < tokens.size() ? tokens.get(end).startMs() : Integer.MAX_VALUE - MOST_SHIFT_MS;
        int from = Math.max(free, spokenFrom);
        int to = Math.max(spokenTo, from + readingMs);
        if (to > next) {
            // First the silence before it, then a little of the next caption's time.
            from = Math.max(free, Math.max(spokenFrom - MOST_SHIFT_MS, Math.max(spokenTo, next) - readingMs));
            from = Math.min(from, Math.max(free, spokenFrom));
            to = Math.min(
                    Math.max(Math.max(spokenTo, next), from + readingMs), Math.max(next + MOST_SHIFT_MS, from + 1));
        }
        return new CaptionCue(from, Math.min(to, from + CaptionCue.LONGEST_MS), CaptionLines.of(tokens, start, end));
    }
}

package dev.aloud.cli;

import java.util.List;
import java.util.stream.Collectors;

/** Lays the tokens [start, end) of a text out as one or two lines. Stateless. */
final class CaptionLines {
    /** What each character costs by which one line is longer than the other. */
    private static final double UNEVEN_COST = 0.1;

    private CaptionLines() {}

    /** Returns the characters of the tokens, spaces included. */
    static int characters(List<CaptionToken> tokens, int start, int end) {
        int characters = end - start - 1;
        for (int i = start; i < end; i++) {
            characters += tokens.get(i).text().length();
        }
        return characters;
    }

    /** Returns whether the tokens are few enough for two lines; false for all longer ranges too. */
    static boolean mayFit(List<CaptionToken> tokens, int start, int end) {
        return characters(tokens, start, end) <= CaptionCue.MOST_LINES * CaptionCue.MOST_CHARACTERS + 1;
    }

    static boolean fit(List<CaptionToken> tokens, int start, int end) {
        return isOneLine(tokens, start, end) || split(tokens, start, end) > 0;
    }

    /** Returns what the break between the lines costs; 0 for one line. */
    static double cost(List<CaptionToken> tokens, int start, int end) {
        if (isOneLine(tokens, start, end)) {
            return 0;
        }
        int split = split(tokens, start, end);
        return split > 0 ? splitCost(tokens, start, split, end) : Double.POSITIVE_INFINITY;
    }

    /** Returns the lines; the tokens fit. */
    static List<String> of(List<CaptionToken> tokens, int start, int end) {
        if (isOneLine(tokens, start, end)) {
            return List.of(text(tokens, start, end));
        }
        int split = split(tokens, start, end);
        return List.of(text(tokens, start, split), text(tokens, split, end));
    }

    private static boolean isOneLine(List<CaptionToken> tokens, int start, int end) {
        return characters(tokens, start, end) <= CaptionCue.MOST_CHARACTERS;
    }

    /** Returns the token with which the second line starts best; 0 where no split gives lines of the right width. */
    private static int split(List<CaptionToken> tokens, int start, int end) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int split = start + 1; split < end; split++) {
            double cost = splitCost(tokens, start, split, end);
            if (isOneLine(tokens, start, split) && isOneLine(tokens, split, end) && cost < least) {
                least = cost;
                best = split;
            }
        }
        return best;
    }

    private static double splitCost(List<CaptionToken> tokens, int start, int split, int end) {
        int uneven = Math.abs(characters(tokens, start, split) - characters(tokens, split, end));
        return tokens.get(split - 1).breakCost() + UNEVEN_COST * uneven;
    }

    private static String text(List<CaptionToken> tokens, int start, int end) {
        return tokens.subList(start, end).stream().map(CaptionToken::text).collect(Collectors.joining(" "));
    }
}

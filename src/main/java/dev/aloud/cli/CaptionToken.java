package dev.aloud.cli;

import dev.aloud.transcript.Clause;
import dev.aloud.transcript.Clauses;
import dev.aloud.transcript.TextToken;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A piece of caption text that is not divided, with its time. Immutable.
 *
 * @param text at most {@link CaptionCue#MOST_CHARACTERS} characters
 * @param startMs where it is spoken
 * @param endMs where it ends
 * @param breakCost how much it hurts to start a new line or caption after it: 0 at the end of a sentence
 */
record CaptionToken(String text, int startMs, int endMs, double breakCost) {
    /** A pause that sounds like the end of a sentence, milliseconds. */
    private static final int SENTENCE_PAUSE_MS = 700;

    private static final double CLAUSE_COST = 2;
    private static final double CUT_COST = 4;
    private static final double INSIDE_COST = 9;
    private static final double HANGING_COST = 12;

    /** Words that belong to what follows: no line ends with them (Netflix: never divide article and noun, preposition and phrase). */
    private static final Set<String> HANGING = Set.of(
            ("a an the and or but so because that this these those my our your his her their its to of in on at for with from by into"
                            + " about as than if when who which i we you he she they it is are was were be been am have has had do did"
                            + " will would can could should not no very")
                    .split(" "));

    /** Returns the tokens of a text; one that is wider than a line is divided. */
    static List<CaptionToken> of(List<Word> words, List<TextToken> text) {
        Set<Integer> clauseStarts =
                Clauses.split(words).stream().map(Clause::firstWord).collect(Collectors.toSet());
        List<CaptionToken> tokens = new ArrayList<>();
        for (TextToken token : text) {
            Word first = words.get(token.firstWord());
            Word last = words.get(token.endWord() - 1);
            int gapMs =
                    token.endWord() < words.size() ? words.get(token.endWord()).startMs() - last.endMs() : 0;
            double cost = cost(token.text(), gapMs, clauseStarts.contains(token.endWord()));
            divide(token.text(), first.startMs(), Math.max(first.startMs(), last.endMs()), cost, tokens);
        }
        return tokens;
    }

    private static double cost(String text, int gapMs, boolean clauseEnds) {
        if (gapMs >= SENTENCE_PAUSE_MS || text.matches(".*[.!?…][\"')\\]”’]*")) {
            return 0;
        }
        if (gapMs >= Clauses.PAUSE_MS || text.matches(".*[,;:—–][\"')\\]”’]*")) {
            return CLAUSE_COST;
        }
        boolean hanging = HANGING.contains(text.toLowerCase(Locale.ROOT));
        return (clauseEnds ? CUT_COST : INSIDE_COST) + (hanging ? HANGING_COST : 0);
    }

    private static void divide(String text, int startMs, int endMs, double cost, List<CaptionToken> to) {
        int width = CaptionCue.MOST_CHARACTERS;
        int pieces = (text.length() + width - 1) / width;
        for (int p = 0; p < pieces; p++) {
            String piece = text.substring(p * width, Math.min(text.length(), (p + 1) * width));
            int from = startMs + (endMs - startMs) * p / pieces;
            int end = startMs + (endMs - startMs) * (p + 1) / pieces;
            to.add(new CaptionToken(piece, from, end, p + 1 < pieces ? INSIDE_COST : cost));
        }
    }
}

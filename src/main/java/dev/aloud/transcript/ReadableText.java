package dev.aloud.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Formats recognised words for reading: numbers as figures, abbreviations in capitals, full stops at long pauses. It never adds,
 * drops or replaces a word. Stateless and thread-safe.
 */
public final class ReadableText {
    /** Loaded at first use: an error in a static initialiser would hide the message about a wrong file. */
    private static volatile ReadableRules rules;

    /** Letters of the longest abbreviation that is spelled out ("c i c d"). */
    private static final int LONGEST_SPELLING = 4;

    private ReadableText() {}

    private static ReadableRules rules() {
        ReadableRules read = rules;
        if (read == null) {
            read = ReadableRules.load(); // two threads may load it twice, with equal results
            rules = read;
        }
        return read;
    }

    /** A piece of text, and the words [from, to) that it stands for. */
    private record Piece(String text, int from, int to) {}

    /** Returns the words as sentences; empty without words. */
    public static String of(List<Word> words) {
        return TextToken.join(tokens(words));
    }

    /** Returns the words as sentences, piece by piece; the tokens cover all words. */
    public static List<TextToken> tokens(List<Word> words) {
        List<TextToken> tokens = new ArrayList<>();
        boolean start = true;
        int sentence = 0;
        for (Piece piece : pieces(words)) {
            String text = start ? capital(piece.text()) : piece.text();
            sentence += piece.to() - piece.from();
            boolean last = piece.to() == words.size();
            start = last || ends(words, piece.to(), sentence);
            sentence = start ? 0 : sentence;
            String mark = start ? "." : comma(words, piece.to()) ? "," : "";
            tokens.add(new TextToken(text + mark, piece.from(), piece.to()));
        }
        return tokens;
    }

    /** Returns the words as a quote from within a sentence: with figures and abbreviations, without capital or full stop. */
    public static String quote(List<Word> words) {
        return String.join(" ", pieces(words).stream().map(Piece::text).toList());
    }

    private static boolean ends(List<Word> words, int next, int sentence) {
        return sentence >= 3
                && gapBefore(words, next) >= rules().sentencePauseMs()
                && !rules().neverLast().contains(words.get(next - 1).text())
                && !partsNumberFromUnit(words, next);
    }

    /** "fifty", a pause to think, "minutes". */
    private static boolean partsNumberFromUnit(List<Word> words, int next) {
        boolean unit = NumberLexicon.MEASURES.containsKey(words.get(next).text());
        return unit && NumberLexicon.isNumberWord(words.get(next - 1).text());
    }

    private static boolean comma(List<Word> words, int next) {
        return gapBefore(words, next) >= rules().commaPauseMs()
                && rules().joiningWords().contains(words.get(next).text())
                && !rules().neverLast().contains(words.get(next - 1).text());
    }

    private static int gapBefore(List<Word> words, int at) {
        return words.get(at).startMs() - words.get(at - 1).endMs();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static List<Piece> pieces(List<Word> words) {
        NumberFigures figures = new NumberFigures(words);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            NumberFigures.Figure figure = figures.at(at);
            Piece piece = figure == null ? word(words, at) : new Piece(figure.text(), at, figure.to());
            pieces.add(piece);
            at = piece.to();
        }
        return pieces;
    }

    private static Piece word(List<Word> words, int at) {
        for (int length = LONGEST_SPELLING; length > 1; length--) {
            if (at + length <= words.size()) {
                List<String> texts =
                        words.subList(at, at + length).stream().map(Word::text).toList();
                String spelled = rules().spelled().get(String.join(" ", texts));
                if (spelled != null) {
                    return new Piece(spelled, at, at + length);
                }
            }
        }
        String text = words.get(at).text();
        return new Piece(rules().asWritten().getOrDefault(text, text), at, at + 1);
    }
}

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

    static ReadableRules rules() {
        ReadableRules read = rules;
        if (read == null) {
            read = ReadableRules.load(); // two threads may load it twice, with equal results
            rules = read;
        }
        return read;
    }

    /** A piece of text, and the words [from, to) that it stands for. */
    private record Piece(String text, int from, int to) {}

    /** Returns the words as sentences, by their pauses; empty without words. */
    public static String of(List<Word> words) {
        return of(words, Punctuation.ofPauses(words));
    }

    /** Returns the words as sentences; empty without words. */
    public static String of(List<Word> words, Punctuation punctuation) {
        return TextToken.join(tokens(words, punctuation));
    }

    /** Returns the words as sentences by their pauses, piece by piece; the tokens cover all words. */
    public static List<TextToken> tokens(List<Word> words) {
        return tokens(words, Punctuation.ofPauses(words));
    }

    /** Returns the words as sentences, piece by piece; the tokens cover all words. A mark inside a figure is left out. */
    public static List<TextToken> tokens(List<Word> words, Punctuation punctuation) {
        return pieces(words).stream()
                .map(piece -> new TextToken(
                        capitalised(piece, punctuation, punctuation.beginsSentence(piece.from()))
                                + punctuation.marks().get(piece.to() - 1).sign(),
                        piece.from(),
                        piece.to()))
                .toList();
    }

    private static String capitalised(Piece piece, Punctuation punctuation, boolean begins) {
        boolean capital = begins || punctuation.capitals().get(piece.from());
        return capital ? capital(piece.text()) : piece.text();
    }

    /** Returns the words as a quote from within a sentence: with figures and abbreviations, without capital or full stop. */
    public static String quote(List<Word> words) {
        return String.join(" ", pieces(words).stream().map(Piece::text).toList());
    }

    /** Returns the words as a quote: as written, but without the capital of its first word and the mark behind its last. */
    public static String quote(List<Word> words, Punctuation punctuation) {
        List<String> texts = new ArrayList<>();
        for (Piece piece : pieces(words)) {
            boolean begins = piece.from() > 0 && punctuation.beginsSentence(piece.from());
            String mark = punctuation.marks().get(piece.to() - 1).sign();
            texts.add(capitalised(piece, punctuation, begins) + (piece.to() < words.size() ? mark : ""));
        }
        return String.join(" ", texts);
    }

    /** Returns a word by itself, as it is written: "API", "I'm", with a capital where it is asked for. */
    static String alone(String text, boolean capital) {
        String written = rules().asWritten().getOrDefault(text, text);
        return capital ? capital(written) : written;
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

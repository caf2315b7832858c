package dev.aloud.star.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces that words are made of, the longest first (WordPiece, as BERT has it). Immutable and thread-safe. */
final class WordPieces {
    /** What a piece inside a word begins with. */
    private static final String INSIDE = "##";

    /** A longer part is no word, and trying all its pieces would take long (BERT stops at the same length). */
    private static final int LONGEST = 100;

    private final List<String> pieces;
    private final Map<String, Integer> places = new HashMap<>();

    WordPieces(List<String> pieces) {
        this.pieces = List.copyOf(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            places.put(pieces.get(i), i);
        }
    }

    List<String> all() {
        return pieces;
    }

    int unknown() {
        return places.get("[UNK]");
    }

    int first() {
        return places.get("[CLS]");
    }

    int last() {
        return places.get("[SEP]");
    }

    /** Indices of the pieces of one word in small letters; an apostrophe stands alone, what nobody knows is "[UNK]". */
    List<Integer> of(String word) {
        List<Integer> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || !Character.isLetterOrDigit(word.charAt(i))) {
                part(word.substring(from, i), found);
                if (i < word.length()) {
                    part(word.substring(i, i + 1), found);
                }
                from = i + 1;
            }
        }
        return found;
    }

    private void part(String part, List<Integer> to) {
        if (part.length() > LONGEST) {
            to.add(unknown());
            return;
        }
        int at = 0;
        while (at < part.length()) {
            int end = part.length();
            while (end > at && !places.containsKey((at > 0 ? INSIDE : "") + part.substring(at, end))) {
                end--;
            }
            if (end == at) {
                to.add(unknown());
                return;
            }
            to.add(places.get((at > 0 ? INSIDE : "") + part.substring(at, end)));
            at = end;
        }
    }
}

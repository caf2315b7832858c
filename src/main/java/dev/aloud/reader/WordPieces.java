package dev.aloud.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pieces that words are made of, the longest first (WordPiece, as BERT has it). Immutable and thread-safe. */
public final class WordPieces {
    /** What a piece inside a word begins with. */
    private static final String INSIDE = "##";

    /** A longer part is no word, and trying all its pieces would take long (BERT stops at the same length). */
    private static final int LONGEST = 100;

    private final List<String> pieces;
    private final Map<String, Integer> places = new HashMap<>();

    /** Creates word pieces; their places in the list are their indices. */
    public WordPieces(List<String> pieces) {
        this.pieces = List.copyOf(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            places.put(pieces.get(i), i);
        }
    }

    /** Returns all pieces, in the order of their indices. */
    public List<String> all() {
        return pieces;
    }

    /** Returns the index of "[UNK]", which stands for what no piece begins. */
    public int unknown() {
        return places.get("[UNK]");
    }

    /** Returns the index of "[CLS]", with which a text begins. */
    public int first() {
        return places.get("[CLS]");
    }

    /** Returns the index of "[SEP]", with which a part of a text ends. */
    public int last() {
        return places.get("[SEP]");
    }

    /** Returns the index of "[MASK]", which stands for a word that was not understood; -1 if there is none. */
    public int hidden() {
        return places.getOrDefault("[MASK]", -1);
    }

    /** Indices of the pieces of one word in small letters; an apostrophe stands alone, what nobody knows is "[UNK]". */
    public List<Integer> of(String word) {
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

package dev.aloud.reader;

import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words as the model takes them in: word pieces, their places, and the pauses before them. Immutable by use.
 *
 * @param firstPiece for each word the index of its first piece; of a word without pieces, that of the next
 * @param endPiece for each word the index after its last piece; of a word without pieces, the same as {@code firstPiece}
 * @param ids of the pieces
 * @param places of the pieces, 0 to 511
 * @param pauses before the pieces: 0 none, 1 short, 2 long
 */
record PieceRow(int[] firstPiece, int[] endPiece, long[] ids, long[] places, long[] pauses) {
    int words() {
        return firstPiece.length;
    }

    /** Makes rows. It has to do what bench/reader/items.py does, or the model reads what it never learnt. Thread-safe. */
    static final class Maker {
        /** Most pieces that are read at once, some seven minutes of speech; the same in bench/reader/encoder.py. */
        private static final int LONGEST = 1200;

        /** Places that the model knows; a longer row has its pieces share them evenly. */
        private static final int PLACES = 512;

        /** A word below this confidence is read as unknown: more than half of them are wrong (bench/confidence). */
        private static final double DOUBTFUL = 0.4;

        private static final int SHORT_PAUSE_MS = 250;
        private static final int LONG_PAUSE_MS = 600;

        private final WordPieces pieces;

        Maker(WordPieces pieces) {
            this.pieces = pieces;
        }

        /** Returns a row of as many of these words, from the first on, as are read at once; of one word at least. */
        PieceRow of(List<Word> words, String competency, String level) {
            List<Integer> ids = head(competency, level);
            List<Integer> pauses = new ArrayList<>();
            ids.forEach(id -> pauses.add(0));
            int[] first = new int[words.size()];
            int[] end = new int[words.size()];
            int count = 0;
            int lastEndMs = 0;
            for (Word word : words) {
                List<Integer> its = piecesOf(word);
                if (ids.size() + its.size() > LONGEST && count > 0) {
                    break;
                }
                first[count] = ids.size();
                for (int i = 0; i < its.size(); i++) {
                    pauses.add(i > 0 ? 0 : pause(word.startMs() - lastEndMs));
                }
                ids.addAll(its);
                end[count] = ids.size();
                lastEndMs = its.isEmpty() ? lastEndMs : word.endMs();
                count++;
            }
            return new PieceRow(
                    Arrays.copyOf(first, count),
                    Arrays.copyOf(end, count),
                    longs(ids),
                    places(ids.size()),
                    longs(pauses));
        }

        private List<Integer> head(String competency, String level) {
            List<Integer> ids = new ArrayList<>(List.of(pieces.first()));
            for (String word : (competency + "_" + level).split("_")) {
                ids.addAll(pieces.of(word));
            }
            ids.add(pieces.last());
            return ids;
        }

        /** None for a filled pause, and for a text without letters. */
        private List<Integer> piecesOf(Word word) {
            List<Integer> found = new ArrayList<>();
            for (String part : plain(word.text()).split(" ")) {
                String bare = part.replaceAll("^'+|'+$", "");
                if (!bare.isEmpty() && !FilledPauses.contain(bare)) {
                    found.addAll(word.confidence() < DOUBTFUL ? List.of(pieces.hidden()) : pieces.of(bare));
                }
            }
            return found;
        }

        private static String plain(String text) {
            return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("[^a-z']", " ");
        }

        private static int pause(int gapMs) {
            return gapMs >= LONG_PAUSE_MS ? 2 : gapMs >= SHORT_PAUSE_MS ? 1 : 0;
        }

        private static long[] places(int length) {
            double step = Math.min(1, (PLACES - 1) / (double) Math.max(1, length - 1));
            long[] places = new long[length];
            for (int i = 0; i < length; i++) {
                places[i] = (long) (i * step);
            }
            return places;
        }

        private static long[] longs(List<Integer> values) {
            return values.stream().mapToLong(Integer::longValue).toArray();
        }
    }
}

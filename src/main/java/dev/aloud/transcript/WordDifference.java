package dev.aloud.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares two lists of words of the same sound: a longest common subsequence, by Hirschberg's method, so that memory grows with the
 * length of one list only. An hour of speech takes a second. Stateless.
 */
public final class WordDifference {
    private WordDifference() {}

    /**
     * A stretch in which both lists have the same words, or in which they differ. Immutable.
     *
     * @param a words of the first list; empty if it has none here
     * @param b words of the second list; if {@code same}, they have the same texts as {@code a}, and times of their own
     */
    public record Stretch(boolean same, List<Word> a, List<Word> b) {
        public Stretch {
            a = List.copyOf(a);
            b = List.copyOf(b);
        }
    }

    /** Returns the stretches in order, alike and different in turn; empty if both lists are. */
    public static List<Stretch> between(List<Word> a, List<Word> b) {
        List<int[]> pairs = new ArrayList<>();
        match(new Part(a, 0, a.size()), new Part(b, 0, b.size()), pairs);
        pairs.add(new int[] {a.size(), b.size()});
        List<Stretch> stretches = new ArrayList<>();
        int fromA = 0;
        int fromB = 0;
        int sameFrom = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int[] pair = pairs.get(i);
            if (pair[0] > fromA || pair[1] > fromB || i == pairs.size() - 1) {
                addSame(pairs.subList(sameFrom, i), a, b, stretches);
                addDifferent(a.subList(fromA, pair[0]), b.subList(fromB, pair[1]), stretches);
                sameFrom = i;
            }
            fromA = pair[0] + 1;
            fromB = pair[1] + 1;
        }
        return stretches;
    }

    private static void addSame(List<int[]> pairs, List<Word> a, List<Word> b, List<Stretch> stretches) {
        if (!pairs.isEmpty()) {
            int count = pairs.size();
            int[] first = pairs.get(0);
            stretches.add(
                    new Stretch(true, a.subList(first[0], first[0] + count), b.subList(first[1], first[1] + count)));
        }
    }

    private static void addDifferent(List<Word> a, List<Word> b, List<Stretch> stretches) {
        if (!a.isEmpty() || !b.isEmpty()) {
            stretches.add(new Stretch(false, a, b));
        }
    }

    /** Words {@code from} to {@code to}, half-open, of a list. */
    private record Part(List<Word> words, int from, int to) {
        private int size() {
            return to - from;
        }

        private String text(int index) {
            return words.get(from + index).text();
        }

        private Part head(int count) {
            return new Part(words, from, from + count);
        }

        private Part tail(int count) {
            return new Part(words, from + count, to);
        }
    }

    /** Adds the indices of the words that both have, in order. */
    private static void match(Part a, Part b, List<int[]> pairs) {
        if (a.size() == 0 || b.size() == 0) {
            return;
        }
        if (a.text(0).equals(b.text(0))) {
            int same = common(a, b);
            for (int i = 0; i < same; i++) {
                pairs.add(new int[] {a.from + i, b.from + i});
            }
            match(a.tail(same), b.tail(same), pairs);
        } else if (a.size() == 1) {
            single(a, b, pairs);
        } else {
            int half = a.size() / 2;
            int cut = bestCut(lengths(a.head(half), b, false), lengths(a.tail(half), b, true));
            match(a.head(half), b.head(cut), pairs);
            match(a.tail(half), b.tail(cut), pairs);
        }
    }

    private static int common(Part a, Part b) {
        int count = 0;
        while (count < a.size() && count < b.size() && a.text(count).equals(b.text(count))) {
            count++;
        }
        return count;
    }

    private static void single(Part a, Part b, List<int[]> pairs) {
        for (int j = 0; j < b.size(); j++) {
            if (a.text(0).equals(b.text(j))) {
                pairs.add(new int[] {a.from, b.from + j});
                return;
            }
        }
    }

    private static int bestCut(int[] before, int[] after) {
        int best = 0;
        for (int cut = 0; cut < before.length; cut++) {
            if (before[cut] + after[cut] > before[best] + after[best]) {
                best = cut;
            }
        }
        return best;
    }

    /** Returns the length of the longest common subsequence of {@code a} and, for each count, the head (or tail) of {@code b} there. */
    private static int[] lengths(Part a, Part b, boolean fromEnd) {
        int size = b.size();
        int[] row = new int[size + 1];
        for (int i = 0; i < a.size(); i++) {
            String text = a.text(fromEnd ? a.size() - 1 - i : i);
            int diagonal = 0;
            for (int j = 1; j <= size; j++) {
                int above = row[j];
                row[j] = text.equals(b.text(fromEnd ? size - j : j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return fromEnd ? reversed(row) : row;
    }

    private static int[] reversed(int[] row) {
        int[] turned = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            turned[i] = row[row.length - 1 - i];
        }
        return turned;
    }
}

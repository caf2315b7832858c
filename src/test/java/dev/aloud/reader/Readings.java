package dev.aloud.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Readings with known chances, for tests of what is made of them. Not thread-safe. */
public final class Readings {
    private static final int WIDTH = Reading.SECTIONS + Reading.FINDINGS.size() + 5;
    private static final float NEVER = -20;
    private static final float ALWAYS = 20;

    private final int words;
    private final float[] ofPieces;
    private final float[] ofAnswer = new float[Reading.FINDINGS.size() + 5];
    private final Map<String, Double> chances = new HashMap<>();

    /** A reading of so many words that shows nothing and is one sentence of a story. */
    public Readings(int words) {
        this.words = words;
        this.ofPieces = new float[words * WIDTH];
        Arrays.fill(ofPieces, NEVER);
        Arrays.fill(ofAnswer, NEVER);
        for (int word = 0; word < words; word++) {
            ofPieces[word * WIDTH] = 0;
            ofPieces[word * WIDTH + Reading.SECTIONS + Reading.FINDINGS.size()] = 0;
        }
    }

    /** The finding has that chance, and the words [from, to) show it. */
    public Readings shows(String finding, double chance, int from, int to) {
        int index = Reading.FINDINGS.indexOf(finding);
        ofAnswer[index] = (float) Math.log(chance / (1 - chance));
        for (int word = from; word < to; word++) {
            ofPieces[word * WIDTH + Reading.SECTIONS + index] = ALWAYS;
        }
        return this;
    }

    /** A sentence ends with that word. */
    public Readings endsAfter(int word) {
        ofPieces[word * WIDTH + Reading.SECTIONS + Reading.FINDINGS.size() + 2] = ALWAYS;
        return this;
    }

    /** Nothing that happened is told. */
    public Readings noStory() {
        ofAnswer[ofAnswer.length - 1] = ALWAYS;
        return this;
    }

    public Reading reading() {
        int[] first = new int[words];
        int[] end = new int[words];
        for (int word = 0; word < words; word++) {
            first[word] = word;
            end[word] = word + 1;
        }
        return Reading.of(
                new PieceRow(first, end, new long[words], new long[words], new long[words]),
                ofPieces,
                ofPieces,
                ofAnswer);
    }
}

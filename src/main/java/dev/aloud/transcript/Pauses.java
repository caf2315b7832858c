package dev.aloud.transcript;

import java.util.List;

/** What a pause between two words says about punctuation, by content/readable.yaml. Stateless. */
final class Pauses {
    private Pauses() {}

    static boolean endsSentence(List<Word> words, int next) {
        return gapBefore(words, next) >= ReadableText.rules().sentencePauseMs()
                && !neverLast(words.get(next - 1))
                && !partsNumberFromUnit(words, next);
    }

    static boolean comma(List<Word> words, int next) {
        return gapBefore(words, next) >= ReadableText.rules().commaPauseMs()
                && ReadableText.rules().joiningWords().contains(words.get(next).text())
                && !neverLast(words.get(next - 1));
    }

    /** Whether no sentence ends with that word: "the", "and". */
    static boolean neverLast(Word word) {
        return ReadableText.rules().neverLast().contains(word.text());
    }

    /** "fifty", a pause to think, "minutes". */
    private static boolean partsNumberFromUnit(List<Word> words, int next) {
        boolean unit = NumberLexicon.MEASURES.containsKey(words.get(next).text());
        return unit && NumberLexicon.isNumberWord(words.get(next - 1).text());
    }

    private static int gapBefore(List<Word> words, int at) {
        return words.get(at).startMs() - words.get(at - 1).endMs();
    }
}

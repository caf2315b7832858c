package dev.aloud.analysis;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import dev.aloud.transcript.NewWords;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Applies a user's word fixes to the recognised words. Stateless. */
final class CorrectedWords {
    /** Longest text for one word, characters. A longer one is a mistake of the client. */
    private static final int LONGEST_FIX = 200;

    private CorrectedWords() {}

    /**
     * One word of the corrected answer.
     *
     * @param word as it stands now
     * @param source 0-based index of the recognised word that it came from; of the first one if it came from several
     * @param heard what was recognised in place of a new word, such as "cube or needs"; empty for other words
     */
    record Sourced(Word word, int source, String heard) {}

    /**
     * Returns the words with every fix and every repair applied. Indices are 0-based and count the recognised words. An empty text
     * removes the word; several words share its time evenly. Typed words have confidence 1.
     *
     * @param repairs in order, without overlap with each other or with a fix
     * @throws AloudException BAD_REQUEST that lists every fix which can't be applied
     */
    static List<Sourced> of(List<Word> heard, List<Corrections.WordFix> fixes, List<NewWords.Repair> repairs) {
        Map<Integer, List<String>> texts = texts(heard, fixes);
        Map<Integer, NewWords.Repair> repairAt = new HashMap<>();
        repairs.forEach(repair -> repairAt.put(repair.first(), repair));
        List<Sourced> words = new ArrayList<>();
        int at = 0;
        while (at < heard.size()) {
            NewWords.Repair repair = repairAt.get(at);
            if (repair != null) {
                words.add(repaired(heard.subList(at, repair.end()), repair));
                at = repair.end();
            } else {
                int source = at;
                List<String> text = texts.get(at);
                List<Word> now = text == null ? List.of(heard.get(at)) : shared(heard.get(at), text);
                now.forEach(word -> words.add(new Sourced(word, source, "")));
                at++;
            }
        }
        return words;
    }

    private static Sourced repaired(List<Word> heard, NewWords.Repair repair) {
        String text = heard.stream().map(Word::text).collect(Collectors.joining(" "));
        return new Sourced(NewWords.word(heard, repair.word()), repair.first(), text);
    }

    private static Map<Integer, List<String>> texts(List<Word> heard, List<Corrections.WordFix> fixes) {
        List<Problem> problems = new ArrayList<>();
        Map<Integer, List<String>> texts = new HashMap<>();
        for (int i = 0; i < fixes.size(); i++) {
            Corrections.WordFix fix = fixes.get(i);
            String where = "words[" + i + "]";
            List<String> spoken = fix.text().length() > LONGEST_FIX ? List.of() : PlainText.tokens(fix.text());
            if (fix.index() < 0 || fix.index() >= heard.size()) {
                problems.add(new Problem(
                        "There is no word " + fix.index() + "; the answer has " + heard.size() + ".",
                        where + ".index",
                        "Count the words of the machine's own reading from 0."));
            } else if (spoken.isEmpty() && !fix.text().isBlank()) {
                problems.add(unusable(fix.text(), where + ".text"));
            } else if (texts.put(fix.index(), spoken) != null) {
                problems.add(new Problem(
                        "Word " + fix.index() + " is corrected twice.",
                        where + ".index",
                        "Send each word once, with the text that shall stand."));
            }
        }
        if (!problems.isEmpty()) {
            throw new AloudException(AloudException.Kind.BAD_REQUEST, problems, null);
        }
        return texts;
    }

    private static Problem unusable(String text, String where) {
        return text.length() > LONGEST_FIX
                ? new Problem(
                        "The text has " + text.length() + " characters; one word takes at most " + LONGEST_FIX + ".",
                        where,
                        "Correct the words one by one.")
                : new Problem(
                        "\"" + text + "\" holds no word.", where, "Type what was said, or nothing to remove the word.");
    }

    private static List<Word> shared(Word heard, List<String> texts) {
        List<Word> words = new ArrayList<>();
        long length = heard.endMs() - heard.startMs();
        for (int i = 0; i < texts.size(); i++) {
            int start = heard.startMs() + (int) (length * i / texts.size());
            int end = heard.startMs() + (int) (length * (i + 1) / texts.size());
            words.add(new Word(texts.get(i), start, end, 1));
        }
        return words;
    }
}

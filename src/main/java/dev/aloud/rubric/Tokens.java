package dev.aloud.rubric;

import dev.aloud.star.Section;
import dev.aloud.star.SectionSpan;
import dev.aloud.transcript.SpokenNumber;
import dev.aloud.transcript.SpokenNumbers;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of an answer as patterns see them: lower case, contractions opened ("wasn't" is "was not"), filled pauses and
 * repeated words left out. Every token knows its word. Immutable and thread-safe.
 */
final class Tokens {
    private static final Set<String> FILLERS =
            Set.of("um", "umm", "uh", "uhh", "er", "erm", "hmm", "hm", "mm", "mmm", "ah", "eh", "huh", "oh");

    /** After these, 'd is "would"; a participle or one of {@link #HAD_SIGNS} makes it "had". */
    private static final Set<String> HAD_SIGNS = Set.of(
            "been", "already", "never", "just", "had", "got", "gone", "done", "seen", "found", "told", "left", "lost",
            "made", "said", "come", "become", "written", "broken", "taken", "given", "put", "built", "thought", "known",
            "sent", "set", "spent", "caught", "brought", "bought", "kept", "hidden", "chosen", "better", "only");

    /** Punctuation around a typed word; signs of money and percent belong to it. */
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}$£€']+|[^\\p{L}\\p{N}%']+$");

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> wordOf = new ArrayList<>();
    private final List<Section> sectionOf = new ArrayList<>();
    private final Map<Integer, SpokenNumber> numbers = new HashMap<>();

    private Tokens(List<Word> words, List<SectionSpan> sections) {
        List<SpokenNumber> spoken = SpokenNumbers.find(words);
        Set<Integer> counted = new HashSet<>();
        spoken.forEach(n -> IntStream.range(n.firstWord(), n.endWord()).forEach(counted::add));
        for (int i = 0; i < words.size(); i++) {
            for (String text : open(clean(words.get(i).text()))) {
                add(text, i, sections, counted.contains(i));
            }
        }
        spoken.forEach(n -> numbers.put(tokenOf(n.firstWord()), n));
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).equals("'d")) {
                texts.set(i, hadBefore(i + 1) ? "had" : "would");
            }
        }
    }

    static Tokens of(List<Word> words, List<SectionSpan> sections) {
        return new Tokens(words, sections);
    }

    /** Whether the word is a filled pause. */
    static boolean isFiller(String word) {
        return FILLERS.contains(word);
    }

    int size() {
        return texts.size();
    }

    String text(int token) {
        return texts.get(token);
    }

    /** 0-based index of the word that the token came from. */
    int word(int token) {
        return wordOf.get(token);
    }

    Section section(int token) {
        return sectionOf.get(token);
    }

    /** The spoken number that begins here; empty when none does. */
    Optional<SpokenNumber> number(int token) {
        return Optional.ofNullable(numbers.get(token));
    }

    /** The first token of that word or a later one. */
    int tokenOf(int word) {
        int at = Collections.binarySearch(wordOf, word);
        while (at > 0 && wordOf.get(at - 1) == word) {
            at--;
        }
        return at >= 0 ? at : -at - 1;
    }

    private void add(String text, int word, List<SectionSpan> sections, boolean counted) {
        boolean repeated = !texts.isEmpty()
                && texts.get(texts.size() - 1).equals(text)
                && !wordOf.get(texts.size() - 1).equals(word)
                && !counted;
        if (text.isEmpty() || FILLERS.contains(text) || repeated) {
            return;
        }
        texts.add(text);
        wordOf.add(word);
        sectionOf.add(sectionAt(word, sections));
    }

    private static Section sectionAt(int word, List<SectionSpan> sections) {
        for (SectionSpan span : sections) {
            if (word >= span.firstWord() && word < span.endWord()) {
                return span.section();
            }
        }
        return Section.OTHER;
    }

    private static String clean(String word) {
        String text = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return EDGES.matcher(text).replaceAll("");
    }

    private boolean hadBefore(int next) {
        if (next >= texts.size()) {
            return false;
        }
        String text = texts.get(next);
        return HAD_SIGNS.contains(text) || (text.endsWith("ed") && text.length() > 4 && !text.equals("need"));
    }

    private static List<String> open(String word) {
        switch (word) {
            case "can't", "cannot":
                return List.of("can", "not");
            case "won't":
                return List.of("will", "not");
            case "ain't":
                return List.of("is", "not");
            case "let's":
                return List.of("let's");
            default:
                return word.indexOf('\'') <= 0 ? List.of(word) : split(word);
        }
    }

    private static List<String> split(String word) {
        String head = word.substring(0, word.lastIndexOf('\''));
        String tail = word.substring(word.lastIndexOf('\'') + 1);
        switch (tail) {
            case "t":
                return head.endsWith("n") ? List.of(head.substring(0, head.length() - 1), "not") : List.of(word);
            case "ve":
                return List.of(head, "have");
            case "ll":
                return List.of(head, "will");
            case "m":
                return List.of(head, "am");
            case "re":
                return List.of(head, "are");
            case "s":
                return List.of(head, "'s");
            case "d":
                return List.of(head, "'d");
            default:
                return List.of(word);
        }
    }
}

package dev.aloud.rubric;

import dev.aloud.transcript.Clauses;
import dev.aloud.transcript.ReadableText;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Turns matches into quotes, extended to their clause so that each is convincing by itself. For one answer; not thread-safe.
 */
final class Quoting {
    /** Most quotes of a signal or disqualifier; more would show nothing new. */
    private static final int MOST_PROOFS = 3;

    /** Most quotes of a red flag; each is a place to improve. */
    private static final int MOST_FAULTS = 5;

    /** Usual words of a quote: what is read at a glance. */
    private static final int MOST_WORDS = 18;

    /** Words before the match in which the beginning of its clause is looked for. */
    private static final int MOST_BEFORE = 7;

    /** Words that a quote has before "and" or a pause may end it. */
    private static final int FEWEST_WORDS = 4;

    /** Words after which a quote ends where a slight break and a new subject follow. */
    private static final int MANY_WORDS = 8;

    /** A pause that ends a quote, ms: longer than those inside a phrase (Campione and Veronis 2002: 200 to 1000 ms). */
    private static final int PAUSE_MS = 400;

    /** Words that begin a clause, beside {@link Node#CLAUSE_STARTS}; a quote begins with or after them. */
    private static final Set<String> OPENERS =
            Set.of("and", "then", "while", "when", "whenever", "after", "once", "if", "since", "instead", "there");

    /** Words with which a subject often begins. */
    private static final Set<String> NOUN_STARTS = Set.of(
            "the", "a", "an", "my", "our", "their", "his", "her", "that", "this", "it", "one", "two", "another", "most",
            "every", "each", "all", "no", "these", "those", "some", "people", "not");

    /** Words that are left out where a quote would begin with them. */
    private static final Set<String> SHED =
            Set.of("and", "but", "so", "then", "well", "like", "okay", "also", "because", "or", "yeah", "basically");

    /** Words with which no quote ends, and after which a clause goes on. */
    private static final Set<String> DANGLING = Set.of(
            "a", "an", "the", "to", "of", "in", "on", "at", "for", "with", "from", "by", "that", "was", "is", "were",
            "are", "one", "like", "or", "as", "my", "our", "their", "his", "her", "its", "this", "when", "if", "then",
            "would", "had", "and", "but", "so", "because", "what", "how", "why", "where", "who", "which", "before",
            "after", "until", "while", "since", "than", "whether", "i", "we", "he", "she", "they", "not", "could",
            "can", "will", "should", "just", "very", "really", "'s", "be", "been", "every", "each", "about", "into",
            "has", "have");

    private final Tokens tokens;
    private final List<Word> words;

    Quoting(Tokens tokens, List<Word> words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** The most telling words that there are, in time order; none overlaps another. */
    List<Evidence> evidence(List<Hit> hits, Finding.Kind kind) {
        int most = kind == Finding.Kind.RED_FLAG ? MOST_FAULTS : MOST_PROOFS;
        List<Hit> inOrder =
                hits.stream().sorted(Comparator.comparingInt(Hit::first)).toList();
        int best = hits.stream().mapToInt(Hit::proof).max().orElse(0);
        List<Hit> quoted = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Hit hit : inOrder) {
            Hit whole = whole(hit);
            if (hit.proof() == best && evidence.size() < most && quoted.stream().noneMatch(whole::overlaps)) {
                quoted.add(whole);
                evidence.add(evidence(whole));
            }
        }
        return evidence;
    }

    private Evidence evidence(Hit hit) {
        int first = tokens.word(hit.first());
        int end = tokens.word(hit.end() - 1) + 1;
        List<Word> quoted = words.subList(first, end);
        List<Word> fluent =
                quoted.stream().filter(w -> !Tokens.isFiller(w.text())).toList();
        Span span =
                new Span(quoted.get(0).startMs(), quoted.get(quoted.size() - 1).endMs());
        return new Evidence(ReadableText.quote(fluent), span, tokens.section(hit.first()), first, end);
    }

    /** The match with its clause. */
    private Hit whole(Hit hit) {
        int first = shed(begin(hit), hit.end());
        int end = hit.end();
        while (end < tokens.size() && end - first < MOST_WORDS && !endsAt(end, first)) {
            end++;
        }
        while (end > hit.end() && DANGLING.contains(tokens.text(end - 1))) {
            end--;
        }
        return new Hit(longEnough(first, end), end, hit.proof());
    }

    /** Where the quote begins so that it has enough words: at its beginning, or at the one of the clause before. */
    private int longEnough(int begin, int end) {
        int first = begin;
        while (isTooShort(first, end)
                || (first < begin
                        && end - first < MOST_BEFORE
                        && !beginsAt(first)
                        && tokens.section(first) == tokens.section(begin))) {
            first--;
        }
        return first;
    }

    /** Where the clause begins; where that lies further back than a quote reaches, the nearest word that may open one. */
    private int begin(Hit hit) {
        int first = hit.first();
        int near = -1;
        while (!beginsAt(first)) {
            near = near < 0 && mayOpen(first) ? first : near;
            first--;
            if (hit.first() - first > MOST_BEFORE || hit.end() - first > MOST_WORDS) {
                return near < 0 ? hit.first() : near;
            }
        }
        return first;
    }

    private boolean isTooShort(int first, int end) {
        return end - first < FEWEST_WORDS && first > 0 && tokens.section(first) == tokens.section(first - 1);
    }

    private boolean mayOpen(int token) {
        return NOUN_STARTS.contains(tokens.text(token)) && !DANGLING.contains(tokens.text(token - 1));
    }

    private int shed(int first, int end) {
        int from = first;
        while (from < end - 2
                && SHED.contains(tokens.text(from))
                && !tokens.text(from + 1).equals("that")) {
            from++;
        }
        return from;
    }

    private boolean beginsAt(int token) {
        return token == 0
                || tokens.section(token) != tokens.section(token - 1)
                || opens(token)
                || (pauseBefore(token) >= PAUSE_MS && !DANGLING.contains(tokens.text(token - 1)));
    }

    private boolean opens(int token) {
        String text = tokens.text(token);
        return Node.CLAUSE_STARTS.contains(text) || OPENERS.contains(text);
    }

    private boolean endsAt(int end, int first) {
        if (tokens.section(end) != tokens.section(first)) {
            return true;
        }
        if (DANGLING.contains(tokens.text(end - 1)) || end - first < FEWEST_WORDS) {
            return false;
        }
        boolean newSubject = end - first >= MANY_WORDS
                && pauseBefore(end) >= Clauses.BREATH_MS
                && NOUN_STARTS.contains(tokens.text(end));
        return newSubject || opens(end) || pauseBefore(end) >= PAUSE_MS;
    }

    private int pauseBefore(int token) {
        return words.get(tokens.word(token)).startMs()
                - words.get(tokens.word(token - 1)).endMs();
    }
}

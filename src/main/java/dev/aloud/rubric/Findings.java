package dev.aloud.rubric;

import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that was looked for in one answer. Immutable. */
record Findings(List<Finding> signals, List<Finding> disqualifiers, List<Finding> redFlags, boolean noStory) {
    /** Quotes a finding shows at most: more would tell nothing new. */
    private static final int MOST_QUOTES = 8;

    /** Words that a quote is lengthened by at most, so that it can be understood alone. */
    private static final int QUOTE_TAIL = 4;

    /** A pause that ends a quote, ms: longer than those inside a phrase (Campione and Veronis 2002: 200 to 1000 ms). */
    private static final int QUOTE_PAUSE_MS = 400;

    /** Words with which no quote ends well. */
    private static final Set<String> DANGLING = Set.of(
            "a", "an", "the", "to", "of", "in", "on", "at", "for", "with", "from", "by", "that", "it", "was", "is",
            "one", "like", "or", "as", "my", "our", "their", "his", "her", "its", "this", "when", "if", "then", "would",
            "had");

    /** What the rules found, sorted into the three kinds as competency and level ask. */
    static Findings of(
            Reading reading, List<Rule> rules, Map<String, Fatal> fatal, Tokens tokens, Map<String, List<Hit>> hits) {
        List<Finding> signals = new ArrayList<>();
        List<Finding> disqualifiers = new ArrayList<>();
        List<Finding> flags = new ArrayList<>();
        for (Rule rule : rules) {
            boolean found = hits.containsKey(rule.id());
            Finding.Kind kind = kindOf(rule, fatal, reading);
            if (kind == null || (!found && kind != Finding.Kind.SIGNAL)) {
                continue;
            }
            List<Evidence> evidence = found ? evidence(hits.get(rule.id()), tokens, reading) : List.of();
            boolean dismissed = reading.dismissed().contains(rule.id());
            Finding finding = new Finding(rule.id(), kind, found, evidence, dismissed);
            (kind == Finding.Kind.SIGNAL ? signals : kind == Finding.Kind.DISQUALIFIER ? disqualifiers : flags)
                    .add(finding);
        }
        return new Findings(signals, disqualifiers, flags, !hits.containsKey(Rubric.STORY));
    }

    /** Null where this competency and level do not list it. */
    private static Finding.Kind kindOf(Rule rule, Map<String, Fatal> fatal, Reading reading) {
        if (rule.kind() != Rule.Kind.DISQUALIFIER) {
            return rule.kind().finding().orElse(null);
        }
        Fatal where = fatal.getOrDefault(rule.id(), Fatal.EVERYWHERE);
        String level = reading.level().id();
        if (where.isFatal(reading.competency().id(), level)) {
            return Finding.Kind.DISQUALIFIER;
        }
        return where.lowers(level) ? Finding.Kind.RED_FLAG : null;
    }

    private static List<Evidence> evidence(List<Hit> hits, Tokens tokens, Reading reading) {
        return hits.stream()
                .sorted(java.util.Comparator.comparingInt(Hit::first))
                .limit(MOST_QUOTES)
                .map(hit -> evidence(hit, tokens, reading.words()))
                .toList();
    }

    private static Evidence evidence(Hit hit, Tokens tokens, List<Word> words) {
        int end = tail(hit, tokens, words);
        int first = tokens.word(hit.first());
        int endWord = tokens.word(end - 1) + 1;
        StringBuilder quote = new StringBuilder();
        for (int i = first; i < endWord; i++) {
            quote.append(i == first ? "" : " ").append(words.get(i).text());
        }
        Span span = new Span(words.get(first).startMs(), words.get(endWord - 1).endMs());
        return new Evidence(quote.toString(), span, tokens.section(hit.first()), first, endWord);
    }

    private static int tail(Hit hit, Tokens tokens, List<Word> words) {
        int end = hit.end();
        while (end < tokens.size()
                && end - hit.end() < QUOTE_TAIL
                && tokens.section(end) == tokens.section(hit.first())
                && !Node.CLAUSE_STARTS.contains(tokens.text(end))
                && !tokens.text(end).equals("and")
                && pauseBefore(end, tokens, words) < QUOTE_PAUSE_MS) {
            end++;
        }
        while (end > hit.end() && DANGLING.contains(tokens.text(end - 1))) {
            end--;
        }
        return end;
    }

    private static int pauseBefore(int token, Tokens tokens, List<Word> words) {
        return words.get(tokens.word(token)).startMs()
                - words.get(tokens.word(token - 1)).endMs();
    }
}

package dev.aloud.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A compiled pattern over tokens. Immutable and thread-safe. */
final class Pattern {
    private final String source;
    private final Node node;
    private final Optional<Set<String>> firstWords;

    private Pattern(String source, Node node) {
        this.source = source;
        this.node = node;
        this.firstWords = node.canBeEmpty() ? Optional.empty() : node.firstWords();
    }

    /** The pattern as an author wrote it, compiled; throws IllegalArgumentException that names the character. */
    static Pattern of(String source, Function<String, Node> classes) {
        return new Pattern(source, PatternParser.parse(source, classes));
    }

    /** The token after the match that begins at {@code at}, or -1 when none does. */
    int endFrom(Tokens tokens, int at) {
        if (firstWords.isPresent() && !firstWords.get().contains(tokens.text(at))) {
            return -1;
        }
        int[] end = {-1};
        boolean found = node.match(tokens, at, e -> {
            end[0] = e;
            return e > at;
        });
        return found ? end[0] : -1;
    }

    /** All matches from left to right, without overlap; empty when there are none. */
    List<Hit> find(Tokens tokens) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            int end = endFrom(tokens, at);
            if (end > at) {
                hits.add(new Hit(at, end));
                at = end - 1;
            }
        }
        return hits;
    }

    @Override
    public String toString() {
        return source;
    }
}

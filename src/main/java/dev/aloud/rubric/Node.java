package dev.aloud.rubric;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * One piece of a compiled pattern. A node tries to match from a token on and hands every end that it could have to
 * {@code then}, until {@code then} is content. Immutable and thread-safe.
 */
interface Node {
    /** Words that begin a new clause: a bounded gap never reaches over them. */
    Set<String> CLAUSE_STARTS =
            Set.of("i", "we", "he", "she", "they", "you", "but", "because", "so", "nobody", "which", "who");

    /** The words that a match can begin with; empty when it can begin with any. Lets a pattern pass over most tokens at once. */
    default Optional<Set<String>> firstWords() {
        return Optional.empty();
    }

    /** Whether it can match without taking a word. */
    default boolean canBeEmpty() {
        return false;
    }

    /** True when some way of matching from token {@code at} on leads to an end that {@code then} accepts. */
    boolean match(Tokens tokens, int at, IntPredicate then);

    /** One token out of a set. */
    record AnyOf(Set<String> words) implements Node {
        @Override
        public boolean match(Tokens tokens, int at, IntPredicate then) {
            return at < tokens.size() && words.contains(tokens.text(at)) && then.test(at + 1);
        }

        @Override
        public Optional<Set<String>> firstWords() {
            return Optional.of(words);
        }
    }

    /** One token that begins with the stem, e.g. monitor~. */
    record Stem(String stem) implements Node {
        @Override
        public boolean match(Tokens tokens, int at, IntPredicate then) {
            return at < tokens.size() && tokens.text(at).startsWith(stem) && then.test(at + 1);
        }
    }

    /** One token that ends so and is at least two letters longer, e.g. ~ing. */
    record Ending(String ending) implements Node {
        @Override
        public boolean match(Tokens tokens, int at, IntPredicate then) {
            return at < tokens.size()
                    && tokens.text(at).length() >= ending.length() + 2
                    && tokens.text(at).endsWith(ending)
                    && then.test(at + 1);
        }
    }

    /** A spoken number of that sort with its unit, or without it: of "nine teams" also "nine", so that {unit} can follow. */
    record Number(NumberKind sort) implements Node {
        @Override
        public boolean match(Tokens tokens, int at, IntPredicate then) {
            if (tokens.number(at).filter(sort::holds).isEmpty()) {
                return false;
            }
            int end = tokens.tokenOf(tokens.number(at).orElseThrow().endWord());
            return then.test(end) || (end - 1 > at && then.test(end - 1));
        }
    }

    /** One after the other. */
    record Sequence(List<Node> parts) implements Node {
        @Override
        public boolean match(Tokens tokens, int at, IntPredicate then) {
            return from(0, tokens, at, then);
        }

        @Override
        public Optional<Set<String>> firstWords() {
            Set<String> first = new HashSet<>();
            for (Node part : parts) {
                if (part.firstWords().isEmpty()) {
                    return Optional.empty();
                }
                first.addAll(part.firstWords().orElseThrow());
                if (!part.canBeEmpty()) {
                    return Optional.of(first);
                }
            }
            return Optional.empty();
        }

        @Override
        public boolean canBeEmpty() {
            return parts.stream().allMatch(Node::canBeEmpty);
        }

        private boolean from(int part, Tokens tokens, int at, IntPredicate then) {
            return part == parts.size()
                    ? then.test(at)
                    : parts.get(part).match(tokens, at, end -> from(part + 1, tokens, end, then));
        }
    }

    /** One or the other, the first that leads on. */
    record Choice(List<Node> ways) implements Node {
        @Override
        public Optional<Set<String>> firstWords() {
            Set<String> first = new HashSet<>();
            for (Node way : ways) {
                if (way.firstWords().isEmpty()) {
                    return Optional.empty();
                }
                first.addAll(way.firstWords().orElseThrow());
            }
            return Optional.of(first);
        }

        @Override
        public boolean canBeEmpty() {
            return ways.stream().anyMatch(Node::canBeEmpty);
        }

        @Override
        public boolean match(Tokens tokens, int at, IntPredicate then) {
            for (Node way : ways) {
                if (way.match(tokens, at, then)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** There or not; there is tried first. */
    record Maybe(Node part) implements Node {
        @Override
        public Optional<Set<String>> firstWords() {
            return part.firstWords();
        }

        @Override
        public boolean canBeEmpty() {
            return true;
        }

        @Override
        public boolean match(Tokens tokens, int at, IntPredicate then) {
            return part.match(tokens, at, then) || then.test(at);
        }
    }

    /** Up to {@code most} words of any kind, the fewest first; unless {@code far}, of the same clause. */
    record Gap(int most, boolean far) implements Node {
        @Override
        public boolean canBeEmpty() {
            return true;
        }

        @Override
        public boolean match(Tokens tokens, int at, IntPredicate then) {
            for (int end = at; end <= tokens.size() && end - at <= most; end++) {
                if (then.test(end)) {
                    return true;
                }
                if (end < tokens.size() && !far && CLAUSE_STARTS.contains(tokens.text(end))) {
                    return false;
                }
            }
            return false;
        }
    }

    /** What must not stand here; takes no word. */
    record Not(Node part) implements Node {
        @Override
        public boolean canBeEmpty() {
            return true;
        }

        @Override
        public boolean match(Tokens tokens, int at, IntPredicate then) {
            return !part.match(tokens, at, end -> true) && then.test(at);
        }
    }
}

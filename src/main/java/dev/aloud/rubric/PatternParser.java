package dev.aloud.rubric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the pattern language of content/rubric (docs/decisions/0030): words by spaces, {@code a|b}, {@code (two words|three)} (within brackets | parts whole phrases),
 * {@code maybe?}, {@code {class}}, {@code stem~}, {@code ~ing}, {@code #} for a number that says how much, {@code #money} for one sort of them, {@code ..3} for up to three words
 * of the same clause, {@code ...3} for up to three of any, {@code !not}. One parser reads one pattern.
 */
final class PatternParser {
    private final String text;
    private final Function<String, Node> classes;
    private int at;
    private int depth;

    private PatternParser(String text, Function<String, Node> classes) {
        this.text = text;
        this.classes = classes;
    }

    /** The pattern compiled; throws IllegalArgumentException that says what is wrong and at which character. */
    static Node parse(String text, Function<String, Node> classes) {
        PatternParser parser = new PatternParser(text, classes);
        Node node = parser.choice();
        if (parser.at < text.length()) {
            throw parser.wrong("'" + text.charAt(parser.at) + "' is not expected");
        }
        return node;
    }

    private Node choice() {
        List<Node> ways = new ArrayList<>();
        ways.add(sequence());
        while (peek() == '|') {
            at++;
            ways.add(sequence());
        }
        return oneOf(ways);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        skipSpaces();
        while (at < text.length() && peek() != ')' && peek() != '|') {
            parts.add(term());
            skipSpaces();
        }
        if (parts.isEmpty()) {
            throw wrong("a word is missing");
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Sequence(List.copyOf(parts));
    }

    /** An atom, or outside of brackets several joined by |, then maybe a question mark. */
    private Node term() {
        List<Node> ways = new ArrayList<>();
        ways.add(atom());
        while (depth == 0 && peek() == '|') {
            at++;
            ways.add(atom());
        }
        Node node = oneOf(ways);
        if (peek() == '?') {
            at++;
            return new Node.Maybe(node);
        }
        return node;
    }

    private Node atom() {
        switch (peek()) {
            case '(':
                at++;
                depth++;
                Node inner = choice();
                depth--;
                expect(')');
                return inner;
            case '{':
                return classes.apply(between());
            case '!':
                at++;
                return new Node.Not(atom());
            case '#':
                at++;
                return number();
            case '.':
                return gap();
            default:
                return word();
        }
    }

    private String between() {
        int end = text.indexOf('}', at);
        if (end < 0) {
            throw wrong("'}' is missing");
        }
        String name = text.substring(at + 1, end);
        at = end + 1;
        return name;
    }

    private Node number() {
        int from = at;
        run(Character::isLetter);
        String name = text.substring(from, at);
        return new Node.Number(
                NumberKind.named(name).orElseThrow(() -> wrong("there is no sort of number \"" + name + "\"")));
    }

    private Node gap() {
        int dots = run(c -> c == '.');
        int from = at;
        run(Character::isDigit);
        if (dots < 2 || dots > 3 || from == at) {
            throw wrong("a gap is two or three dots and a number, e.g. ..3");
        }
        return new Node.Gap(Integer.parseInt(text.substring(from, at)), dots == 3);
    }

    private Node word() {
        int from = at;
        run(c -> Character.isLetterOrDigit(c) || c == '\'' || c == '-' || c == '~');
        String word = text.substring(from, at);
        if (word.isEmpty()) {
            throw wrong("'" + peek() + "' is not expected");
        }
        if (word.endsWith("~")) {
            return new Node.Stem(word.substring(0, word.length() - 1));
        }
        return word.startsWith("~") ? new Node.Ending(word.substring(1)) : new Node.AnyOf(Set.of(word));
    }

    private int run(java.util.function.IntPredicate wanted) {
        int from = at;
        while (at < text.length() && wanted.test(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    /** Single words are gathered into one set, so that a long list costs one look-up. */
    static Node oneOf(List<Node> ways) {
        Set<String> words = new HashSet<>();
        List<Node> others = new ArrayList<>();
        for (Node way : ways) {
            if (way instanceof Node.AnyOf any) {
                words.addAll(any.words());
            } else {
                others.add(way);
            }
        }
        if (!words.isEmpty()) {
            others.add(new Node.AnyOf(Set.copyOf(words)));
        }
        return others.size() == 1 ? others.get(0) : new Node.Choice(List.copyOf(others));
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("'" + c + "' is missing");
        }
        at++;
    }

    private void skipSpaces() {
        run(c -> c == ' ');
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(
                "Pattern \"" + text + "\" is wrong at character " + (at + 1) + ": " + what + ".");
    }
}

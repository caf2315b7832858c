package dev.aloud.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How long the functions of a JavaScript file are. A scanner of braces that knows strings, templates, comments and regular
 * expressions; a brace opens a function when what stands before it is a parameter list (but no if, for, while, switch,
 * catch or with) or an arrow.
 */
final class JsFunctions {
    /** Lines from the line of the opening brace to that of the closing one; lines are counted from 1. */
    record Function(int firstLine, int lines) {}

    private record Open(char kind, int line, boolean function) {}

    private static final Pattern CONTROL =
            Pattern.compile("(^|[^.\\w$])(if|for|while|switch|catch|with|for\\s+await)\\s*$");
    private static final Pattern BEFORE_REGEX =
            Pattern.compile("(^|[=(,:\\[!&|?{};+\\-*%<>~^]|\\b(return|typeof|case|in|of|await|yield))$");

    private final String text;
    private final List<Function> found = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder code = new StringBuilder();
    private final Deque<Integer> parens = new ArrayDeque<>();
    private int lastParenStart;
    private int at;
    private int line = 1;

    private JsFunctions(String text) {
        this.text = text;
    }

    /** The functions of the file in the order they begin. */
    static List<Function> of(String text) {
        JsFunctions scan = new JsFunctions(text);
        while (scan.at < text.length()) {
            scan.step();
        }
        scan.found.sort(Comparator.comparingInt(Function::firstLine));
        return scan.found;
    }

    private void step() {
        char c = text.charAt(at);
        if (text.startsWith("//", at)) {
            skipTo(text.indexOf('\n', at));
        } else if (text.startsWith("/*", at)) {
            skipTo(text.indexOf("*/", at + 2) + 2);
        } else if (c == '\'' || c == '"') {
            skipQuoted(c);
        } else if (c == '`') {
            take();
            template();
        } else if (c == '/' && BEFORE_REGEX.matcher(code.toString().strip()).find()) {
            skipRegex();
        } else {
            code(c);
        }
    }

    private void code(char c) {
        switch (c) {
            case '(' -> parens.push(code.length());
            case ')' -> lastParenStart = parens.isEmpty() ? 0 : parens.pop();
            case '{' -> open.push(new Open('{', line, opensFunction()));
            default -> {}
        }
        code.append(c);
        take();
        if (c == '}' && !open.isEmpty()) {
            closeBrace(open.pop());
        }
    }

    private boolean opensFunction() {
        String before = code.toString().strip();
        if (before.endsWith("=>")) {
            return true;
        }
        return before.endsWith(")")
                && !CONTROL.matcher(code.substring(0, lastParenStart)).find();
    }

    private void closeBrace(Open begin) {
        if (begin.function()) {
            found.add(new Function(begin.line(), line - begin.line() + 1));
        }
        if (begin.kind() == '`') {
            template();
        }
    }

    /** Inside a template: up to its end, or to a substitution, whose code is scanned like any other. */
    private void template() {
        while (at < text.length()) {
            if (text.charAt(at) == '\\') {
                take();
            } else if (text.charAt(at) == '`') {
                take();
                code.append('x');
                return;
            } else if (text.startsWith("${", at)) {
                take();
                take();
                open.push(new Open('`', line, false));
                code.append('{');
                return;
            }
            take();
        }
    }

    private void skipQuoted(char quote) {
        take();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\') {
                take();
            }
            take();
        }
        take();
        code.append('x');
    }

    private void skipRegex() {
        boolean set = false;
        take();
        while (at < text.length() && (set || text.charAt(at) != '/')) {
            char c = text.charAt(at);
            if (c == '\\') {
                take();
            }
            set = c == '[' || (set && c != ']');
            take();
        }
        take();
        code.append('x');
    }

    private void skipTo(int end) {
        int stop = end < at ? text.length() : end;
        while (at < stop) {
            take();
        }
    }

    private void take() {
        if (at < text.length() && text.charAt(at++) == '\n') {
            line++;
        }
    }
}

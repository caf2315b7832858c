package dev.aloud.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The base of all exceptions of Aloud. It has the problems to show, and a kind that decides the exit code or HTTP status.
 */
public final class AloudException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kind of problem; exit code and HTTP status depend on it. */
    public enum Kind {
        /** The input can't be used: exit 3, 422. */
        UNUSABLE_INPUT,
        /** The request itself is malformed: exit 2, 400. */
        BAD_REQUEST,
        /** There is nothing with that name: exit 3, 404. */
        NOT_FOUND,
        /** Something else is in progress: exit 3, 409. */
        BUSY,
        /** The request is not allowed from there: 403. */
        FORBIDDEN,
        /** The input is too large: exit 3, 413. */
        TOO_LARGE,
        /** A part of the machine is missing (model, disk, library): exit 3, 503. */
        UNAVAILABLE,
        /** A bug in Aloud: exit 1, 500. */
        FAULT
    }

    private final Kind kind;
    private final transient List<Problem> problems;

    public AloudException(Kind kind, List<Problem> problems, Throwable cause) {
        super(problems.stream().map(Problem::line).collect(Collectors.joining("\n")), cause);
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    public AloudException(Kind kind, String what, String where, String remedy) {
        this(kind, List.of(new Problem(what, where, remedy)), null);
    }

    public AloudException(Kind kind, String what, String where, String remedy, Throwable cause) {
        this(kind, List.of(new Problem(what, where, remedy)), cause);
    }

    public Kind kind() {
        return kind;
    }

    /** The problems, most important first; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}

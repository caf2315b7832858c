package dev.aloud.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The one unchecked root of what Aloud throws. It carries the problems to show and the kind that decides an exit code
 * or an HTTP status at the edges.
 */
public final class AloudException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is and what can be done, from which the edges choose exit code and status. */
    public enum Kind {
        /** What was handed in can't be used: exit 3, 422. */
        UNUSABLE_INPUT,
        /** The request itself is malformed: exit 2, 400. */
        BAD_REQUEST,
        /** Nothing of that name is here: exit 3, 404. */
        NOT_FOUND,
        /** Something else is under way: exit 3, 409. */
        BUSY,
        /** What is asked may not be asked from there: 403. */
        FORBIDDEN,
        /** Too much was handed in: exit 3, 413. */
        TOO_LARGE,
        /** A part of the machine is missing (model, disk, library): exit 3, 503. */
        UNAVAILABLE,
        /** Our own fault: exit 1, 500. */
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

package dev.aloud.rubric;

import java.util.List;
import java.util.OptionalInt;

/** Judges an answer by the rules of its competency. Immutable and thread-safe. */
public final class Rubric {
    private Rubric() {}

    /** The rubric with the rules that this build carries; throws with file, line and remedy when one is wrong. */
    public static Rubric load() {
        return new Rubric();
    }

    /** Version of rules and weights, stored with each attempt. */
    public String version() {
        return "0";
    }

    /** Findings, score and verdict. */
    public Scorecard judge(Reading reading) {
        return new Scorecard(
                List.of(), List.of(), List.of(), OptionalInt.empty(), Verdict.NOT_SCORED, "No rubric yet.", List.of());
    }
}

package dev.aloud.rubric;

import java.util.Set;
import java.util.stream.Stream;

/** Prints every finding with its label and its quotes, for reading: arguments are sets, words ("written", "tidy", "natural"). */
final class RubricQuotes {
    private RubricQuotes() {}

    public static void main(String[] args) {
        RubricBench bench = new RubricBench(false);
        for (LabelledAnswer answer : LabelledAnswer.read(args[0])) {
            Scorecard card = bench.judge(answer, args[1], true);
            System.out.println("# " + answer.id() + " verdict " + card.verdict() + " labelled " + answer.verdict() + " "
                    + card.score());
            Stream.of(card.signals(), card.disqualifiers(), card.redFlags())
                    .flatMap(java.util.List::stream)
                    .forEach(f -> print(answer, f));
            Stream.of(answer.disqualifiers(), answer.redFlags())
                    .flatMap(Set::stream)
                    .filter(id -> Stream.of(card.disqualifiers(), card.redFlags())
                            .flatMap(java.util.List::stream)
                            .noneMatch(f -> f.id().equals(id)))
                    .forEach(id -> System.out.println(id + " | MISSED | " + answer.id()));
        }
    }

    private static void print(LabelledAnswer answer, Finding finding) {
        boolean wanted = Stream.of(answer.signals(), answer.disqualifiers(), answer.redFlags())
                .flatMap(Set::stream)
                .anyMatch(finding.id()::equals);
        if (finding.found() || wanted) {
            String label = !finding.found() ? "MISSED" : wanted ? "ok" : "wrong";
            System.out.println(finding.id() + " | " + label + " | " + answer.id());
            finding.evidence().forEach(e -> System.out.println("      " + e.quote()));
        }
    }
}

package dev.aloud.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import dev.aloud.star.SectionCutter;
import dev.aloud.star.SectionSpan;
import dev.aloud.star.TimingJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Measures the rubric on the labelled answers and writes the figures into bench/rubric/README.md. With the argument "failures"
 * it prints each finding that is wrong or missing instead.
 */
public final class RubricBench {
    static final Path README = Path.of("bench", "rubric", "README.md");
    static final String BEGIN = "<!-- figures: written by RubricBench -->\n";
    static final String END = "<!-- end of figures -->";

    private static final List<String> SETS = List.of("ac", "b", "abc");
    /** Nobody spoke the sets p and q, so there is only what was written. */
    private static final List<String> WRITTEN_SETS = List.of("ac", "b", "abc", "p", "q", "RSTUVBCDEFGHIJKLMNOWX");

    private static final String NEW_HANDS = WRITTEN_SETS.get(WRITTEN_SETS.size() - 1);

    private static final Map<String, String> NAMES = Map.of(
            "ac",
            "a+c, written with",
            "b",
            "b, developed on",
            "abc",
            "a+b+c",
            "p",
            "p, developed on",
            "q",
            "q, held out",
            NEW_HANDS,
            "21 later sets, held out");
    private static final Set<String> LABELLED_FLAGS =
            Set.of("passive_voice", "vague_language", "manager_or_team_credit", "no_quantified_impact", "rambling");
    private static final Set<String> UNLABELLED_SIGNALS = Set.of("risk_weighed", "fix_verified");

    private final Content content = Content.load();
    private final Rubric rubric = Rubric.load();
    private final TimingJudge timing = TimingJudge.load();
    private final SectionCutter cutter = SectionCutter.load();
    private final Map<String, Map<String, JsonNode>> recordings = new HashMap<>();
    /** By answer, words and sections: the tables ask for the same ones again. */
    private final Map<String, Scorecard> cards = new HashMap<>();

    private final boolean failures;

    RubricBench(boolean failures) {
        this.failures = failures;
        for (String pauses : List.of("tidy", "natural")) {
            Map<String, JsonNode> byId = new HashMap<>();
            LabelledAnswer.tree(LabelledAnswer.FOLDER.resolve("recognised").resolve(pauses + ".json"))
                    .forEach(r -> byId.put(r.get("id").asText(), r));
            recordings.put(pauses, byId);
        }
    }

    public static void main(String[] args) throws IOException {
        boolean failures = args.length > 0 && args[0].equals("failures");
        RubricBench bench = new RubricBench(failures);
        if (failures) {
            bench.measure("ac", "written", true, false);
            return;
        }
        String text = Files.readString(README);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(README, text.substring(0, from) + bench.figures() + text.substring(text.indexOf(END)));
    }

    /** The three tables of the README. */
    String figures() {
        StringBuilder out = new StringBuilder();
        out.append(
                "| words | sections | answers | signals P / R / F1 | disqualifiers P / R / F1 | red flags P / R / F1 |\n");
        out.append("|---|---|---|---|---|---|\n");
        for (boolean ownership : List.of(false, true)) {
            for (String words : List.of("written", "tidy", "natural")) {
                for (boolean known : words.equals("written") ? List.of(true) : List.of(true, false)) {
                    for (String set : words.equals("written") ? WRITTEN_SETS : SETS) {
                        out.append(row(set, words, known, ownership));
                    }
                }
            }
        }
        out.append(
                "\n| words | sections | Ownership answers | verdict exact / within one / kappa |\n|---|---|---|---|\n");
        for (String words : List.of("written", "tidy", "natural")) {
            for (String set : words.equals("written") ? WRITTEN_SETS : SETS) {
                boolean known = words.equals("written");
                Measured m = measure(set, words, known, true);
                out.append("| " + words + " | " + sections(known) + " | " + name(set, true) + " | "
                        + m.verdicts.verdicts() + " |\n");
            }
        }
        return out.append(perId()).toString();
    }

    private String row(String set, String words, boolean known, boolean ownership) {
        Measured m = measure(set, words, known, ownership);
        return "| " + words + " | " + sections(known) + " | " + name(set, ownership) + " | " + m.signals.micro() + " | "
                + m.disqualifiers.micro() + " | " + m.flags.micro() + " |\n";
    }

    private String perId() {
        List<Measured> columns = List.of(
                measure("ac", "written", true, false),
                measure("b", "written", true, false),
                measure("p", "written", true, false),
                measure("q", "written", true, false),
                measure(NEW_HANDS, "written", true, false),
                measure("abc", "natural", false, false));
        StringBuilder out = new StringBuilder("\n| id | F1 written, a+c | F1 written, b | F1 written, p | F1 written, q"
                + " | F1 written, later | F1 natural, a+b+c |\n|---|---|---|---|---|---|---|\n");
        List<Function<Measured, Tally>> kinds = List.of(Measured::signals, Measured::disqualifiers, Measured::flags);
        for (Function<Measured, Tally> kind : kinds) {
            Set<String> ids = new TreeSet<>();
            columns.forEach(c -> ids.addAll(kind.apply(c).ids()));
            for (String id : ids) {
                String cells = columns.stream().map(c -> kind.apply(c).of(id)).collect(Collectors.joining(" | "));
                out.append("| " + id + " | " + cells + " |\n");
            }
        }
        return out.toString();
    }

    private static String sections(boolean known) {
        return known ? "true" : "cut";
    }

    private static String name(String set, boolean ownership) {
        return NAMES.get(set) + (ownership ? ", Ownership only" : "");
    }

    /** What was counted in one setting. */
    record Measured(Tally signals, Tally disqualifiers, Tally flags, Tally verdicts) {}

    private Measured measure(String set, String words, boolean known, boolean ownership) {
        Measured m = new Measured(new Tally(), new Tally(), new Tally(), new Tally());
        for (LabelledAnswer answer : LabelledAnswer.read(set)) {
            if (ownership && !answer.competency().equals("ownership")) {
                continue;
            }
            Scorecard card =
                    cards.computeIfAbsent(answer.id() + " " + words + " " + known, k -> judge(answer, words, known));
            count(m.signals, answer, found(card.signals(), UNLABELLED_SIGNALS), answer.signals());
            count(m.disqualifiers, answer, found(card.disqualifiers(), Set.of()), answer.disqualifiers());
            Set<String> flags = found(card.redFlags(), Set.of());
            flags.retainAll(LABELLED_FLAGS);
            count(m.flags, answer, flags, answer.redFlags());
            m.verdicts.add(card.verdict(), answer.verdict());
        }
        return m;
    }

    Scorecard judge(LabelledAnswer answer, String words, boolean known) {
        return rubric.judge(reading(answer, words, known));
    }

    private void count(Tally tally, LabelledAnswer answer, Set<String> got, Set<String> wanted) {
        tally.add(got, wanted);
        if (failures) {
            got.stream()
                    .filter(id -> !wanted.contains(id))
                    .forEach(id -> System.out.println(answer.id() + " wrong " + id));
            wanted.stream()
                    .filter(id -> !got.contains(id))
                    .forEach(id -> System.out.println(answer.id() + " missed " + id));
        }
    }

    private static Set<String> found(List<Finding> findings, Set<String> without) {
        return findings.stream()
                .filter(Finding::found)
                .map(Finding::id)
                .filter(id -> !without.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private RubricInput reading(LabelledAnswer answer, String words, boolean known) {
        LabelledAnswer.Told told = words.equals("written")
                ? answer.written()
                : answer.recognised(recordings.get(words).get(answer.id()));
        List<SectionSpan> sections = known ? told.sections() : cutter.cut(told.words());
        Level level = content.level(answer.level()).orElseThrow();
        Profile profile = content.profile(level.defaultProfile()).orElseThrow();
        return new RubricInput(
                told.words(),
                sections,
                timing.judge(told.words(), sections, level, profile),
                Optional.empty(),
                content.competency(answer.competency()).orElseThrow(),
                level,
                profile,
                Set.of());
    }
}

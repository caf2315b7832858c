package dev.aloud.rubric;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import dev.aloud.reader.Reader;
import dev.aloud.star.SectionCutter;
import dev.aloud.star.SectionSpan;
import dev.aloud.star.TimingJudge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures findings and verdicts on hands that nothing learnt from, and writes the figures into bench/rubric/README.md. With the
 * argument "hostile" it prints the verdict of each hostile answer instead; the hands kept apart are only ever counted.
 */
public final class RubricBench {
    static final Path README = Path.of("bench", "rubric", "README.md");
    static final String BEGIN = "<!-- figures: written by RubricBench -->\n";
    static final String END = "<!-- end of figures -->";

    private static final Path RECOGNISED = Path.of("bench", "reader", "recognised");

    private final Content content = Content.load();
    private final Reader reader = Reader.load();
    private final Rubric rubric = Rubric.load();
    private final TimingJudge timing = TimingJudge.load();
    private final SectionCutter cutter = SectionCutter.load();
    private final Map<Finding.Kind, Set<String>> ids = FindingText.load().stream()
            .collect(Collectors.groupingBy(
                    FindingText::kind, Collectors.mapping(FindingText::id, Collectors.toCollection(TreeSet::new))));

    public static void main(String[] args) throws IOException {
        RubricBench bench = new RubricBench();
        if (args.length > 0 && args[0].equals("hostile")) {
            bench.printHostile();
            return;
        }
        String text = Files.readString(README);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(README, text.substring(0, from) + bench.figures() + text.substring(text.indexOf(END)));
    }

    /** The tables of the README. */
    String figures() {
        Map<String, Measured> rows = new LinkedHashMap<>();
        rows.put("12 hands kept apart, written", measure(answers("kept-apart", "written")));
        for (String pauses : List.of("tidy", "natural")) {
            rows.put("kept apart, heard, " + pauses, measure(answers("kept-apart", pauses)));
        }
        rows.put("hostile, written", measure(answers("hostile", "written")));
        StringBuilder out = new StringBuilder(
                "| words | answers | signals P / R / F1 | disqualifiers | red flags | quoted sentence right"
                        + " | signals not heard: share, were there | verdict exact / within one / kappa |\n|---|---|---|---|---|---|---|---|\n");
        rows.forEach((name, m) -> out.append("| " + name + " | " + m.answers + " | " + m.row() + " |\n"));
        return out.append(perId(new ArrayList<>(rows.values()))).toString();
    }

    private String perId(List<Measured> rows) {
        StringBuilder out = new StringBuilder(
                "\n| id | F1 written, kept apart (labelled) | P | R | F1 natural (labelled) |\n|---|---|---|---|---|\n");
        for (Finding.Kind kind : Finding.Kind.values()) {
            for (String id : ids.get(kind)) {
                Tally written = rows.get(0).tallies.get(kind);
                out.append("| " + id + " | " + written.of(id) + " | " + written.precisionAndRecall(id) + " | "
                        + rows.get(2).tallies.get(kind).of(id) + " |\n");
            }
        }
        return out.toString();
    }

    /** An answer with its words, and the index of the sentence of each word. */
    private record Case(LabelledAnswer answer, LabelledAnswer.Told told) {}

    private static List<Case> answers(String folder, String words) {
        List<LabelledAnswer> all = LabelledAnswer.read(folder);
        if (words.equals("written")) {
            return all.stream().map(a -> new Case(a, a.written())).toList();
        }
        Map<String, JsonNode> heard = new HashMap<>();
        LabelledAnswer.tree(RECOGNISED.resolve(folder + "-" + words + ".json"))
                .forEach(r -> heard.put(r.get("id").asText(), r));
        return all.stream()
                .filter(a -> heard.containsKey(a.id()))
                .map(a -> new Case(a, a.recognised(heard.get(a.id()))))
                .toList();
    }

    /** What was counted in one setting. */
    private static final class Measured {
        private final Map<Finding.Kind, Tally> tallies = new HashMap<>();
        private final Tally verdicts = new Tally();
        private int answers;
        private int quoted;
        private int quotedRight;
        private int looked;
        private int notHeard;
        private int notHeardWereThere;

        private Measured() {
            for (Finding.Kind kind : Finding.Kind.values()) {
                tallies.put(kind, new Tally());
            }
        }

        private String row() {
            return tallies.get(Finding.Kind.SIGNAL).micro() + " | "
                    + tallies.get(Finding.Kind.DISQUALIFIER).micro() + " | "
                    + tallies.get(Finding.Kind.RED_FLAG).micro() + " | " + share(quotedRight, quoted) + " of " + quoted
                    + " | " + share(notHeard, looked) + ", " + share(notHeardWereThere, notHeard) + " | "
                    + verdicts.verdicts();
        }

        private static String share(int of, int all) {
            return String.format(Locale.ROOT, "%.2f", of / (double) Math.max(1, all));
        }
    }

    private Measured measure(List<Case> cases) {
        Measured m = new Measured();
        for (Case each : cases) {
            Scorecard card = rubric.judge(input(each));
            m.answers++;
            m.verdicts.add(card.verdict(), each.answer.verdict());
            count(m, each, card);
            for (Finding signal : card.signals()) {
                m.looked++;
                if (signal.state() == Finding.State.NOT_HEARD) {
                    m.notHeard++;
                    m.notHeardWereThere += each.answer.findings().contains(signal.id()) ? 1 : 0;
                }
            }
        }
        return m;
    }

    private void count(Measured m, Case each, Scorecard card) {
        List<Finding> found = Stream.of(card.signals(), card.disqualifiers(), card.redFlags())
                .flatMap(List::stream)
                .filter(Finding::found)
                .toList();
        Set<String> got = found.stream().map(Finding::id).collect(Collectors.toSet());
        for (Finding.Kind kind : Finding.Kind.values()) {
            Set<String> some = new TreeSet<>(got);
            some.retainAll(ids.get(kind));
            m.tallies.get(kind).add(some, each.answer.of(ids.get(kind)));
        }
        found.stream().filter(f -> !f.evidence().isEmpty()).forEach(f -> quote(m, each, f));
    }

    /** The best quote of a true finding: is it from a sentence that is labelled with it? */
    private static void quote(Measured m, Case each, Finding finding) {
        List<LabelledAnswer.Sentence> sentences = each.answer.sentences();
        if (sentences.stream().anyMatch(s -> s.findings().contains(finding.id()))) {
            Evidence first = finding.evidence().get(0);
            m.quoted++;
            boolean right = each.told.sentenceOf().subList(first.firstWord(), first.endWord()).stream()
                    .anyMatch(i -> sentences.get(i).findings().contains(finding.id()));
            m.quotedRight += right ? 1 : 0;
        }
    }

    private RubricInput input(Case each) {
        List<SectionSpan> sections = cutter.cut(each.told.words());
        Level level = content.level(each.answer.level()).orElseThrow();
        Profile profile = content.profile(level.defaultProfile()).orElseThrow();
        return new RubricInput(
                each.told.words(),
                reader.read(each.told.words(), each.answer.competency(), level.id()),
                sections,
                timing.judge(each.told.words(), sections, level, profile),
                Optional.empty(),
                content.competency(each.answer.competency()).orElseThrow(),
                level,
                profile,
                Set.of());
    }

    Scorecard judge(LabelledAnswer answer) {
        return rubric.judge(input(new Case(answer, answer.written())));
    }

    private void printHostile() {
        for (Case each : answers("hostile", "written")) {
            Scorecard card = rubric.judge(input(each));
            System.out.println(each.answer.id() + " " + each.answer.verdict().id() + " -> "
                    + card.verdict().id() + " " + card.score() + " " + card.reason());
        }
    }
}

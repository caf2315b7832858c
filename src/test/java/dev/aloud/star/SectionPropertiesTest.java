package dev.aloud.star;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.star.training.Corpus;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold of every answer, held against all that were recognised and drawn changes to them (fixed seeds). */
class SectionPropertiesTest {
    private static final SectionCutter CUTTER = SectionCutter.load();
    private static final List<LabelledAnswer> ANSWERS = Corpus.recognised();

    /** The shortest pause that parts two clauses, ms. */
    private static final int PARTING_MS = 250;

    /** Share of the time that other names may move. */
    private static final double MOVED_BY_NAMES = 0.02;

    private static void assertCovers(String what, List<Word> words, List<SectionSpan> spans) {
        int next = 0;
        Section last = null;
        for (SectionSpan span : spans) {
            assertEquals(next, span.firstWord(), what);
            assertEquals(words.get(next).startMs(), span.span().startMs(), what);
            assertNotEquals(last, span.section(), what);
            next = span.endWord();
            last = span.section();
            Word after = words.get(Math.min(next, words.size() - 1));
            assertEquals(
                    next < words.size() ? after.startMs() : after.endMs(),
                    span.span().endMs(),
                    what);
        }
        assertEquals(words.size(), next, what);
    }

    /** Which section each word got: what must stay when only times change. */
    private static List<Section> labels(List<SectionSpan> spans) {
        return spans.stream()
                .flatMap(s -> IntStream.range(s.firstWord(), s.endWord()).mapToObj(w -> s.section()))
                .toList();
    }

    private static Word at(Word word, int startMs, int endMs) {
        return new Word(word.text(), startMs, endMs, word.confidence());
    }

    /** The words with each parting pause that {@code longer} chooses lengthened by as many ms as it says. */
    private static List<Word> paused(List<Word> words, Function<Integer, Integer> longer) {
        List<Word> moved = new ArrayList<>();
        int later = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int pause = i == 0 ? 0 : word.startMs() - words.get(i - 1).endMs();
            later += pause >= PARTING_MS ? longer.apply(pause) : 0;
            moved.add(at(word, word.startMs() + later, word.endMs() + later));
        }
        return moved;
    }

    @Test
    void spansCoverTheSpeechOfEveryAnswerWithoutOverlap() {
        for (LabelledAnswer answer : ANSWERS) {
            assertCovers(answer.id(), answer.words(), CUTTER.cut(answer.words()));
            assertCovers(answer.id(), answer.words(), CUTTER.cutSoFar(answer.words()));
        }
    }

    @Test
    void spansCoverWordsThatSomebodyDroppedDoubledAndMoved() {
        Random random = new Random(11);
        for (LabelledAnswer answer : ANSWERS) {
            List<Word> words = new ArrayList<>();
            for (Word word : answer.words()) {
                int copies = random.nextInt(8) == 0 ? 0 : random.nextInt(8) == 0 ? 2 : 1;
                int start = Math.max(
                        words.isEmpty() ? 0 : words.get(words.size() - 1).startMs(),
                        word.startMs() + random.nextInt(400) - 200);
                IntStream.range(0, copies).forEach(c -> words.add(at(word, start, start + random.nextInt(600))));
            }
            assertCovers(answer.id(), words, CUTTER.cut(words));
        }
    }

    @Test
    void shiftingAllTimesShiftsAllSpans() {
        Random random = new Random(5);
        for (LabelledAnswer answer : ANSWERS) {
            int by = random.nextInt(3_600_000);
            List<SectionSpan> shifted = CUTTER.cut(answer.words()).stream()
                    .map(s -> new SectionSpan(
                            s.section(),
                            new Span(s.span().startMs() + by, s.span().endMs() + by),
                            s.firstWord(),
                            s.endWord(),
                            s.confidence()))
                    .toList();
            assertEquals(shifted, CUTTER.cut(SpokenAnswers.shifted(answer.words(), by)), answer.id());
        }
    }

    @Test
    void lengtheningAnyPausesThatAlreadyPartTwoClausesChangesNoLabel() {
        Random random = new Random(3);
        for (LabelledAnswer answer : ANSWERS) {
            List<Section> before = labels(CUTTER.cut(answer.words()));
            for (int round = 0; round < 3; round++) {
                List<Word> longer =
                        paused(answer.words(), pause -> random.nextBoolean() ? 1 + random.nextInt(9000) : 0);
                assertEquals(before, labels(CUTTER.cut(longer)), answer.id() + " " + answer.pauses());
            }
        }
    }

    @Test
    void thinkingLongerBeforeTheFirstWordChangesNoLabel() {
        for (LabelledAnswer answer : ANSWERS) {
            assertEquals(
                    labels(CUTTER.cut(answer.words())),
                    labels(CUTTER.cut(SpokenAnswers.shifted(answer.words(), 20_000))),
                    answer.id());
        }
    }

    @Test
    void otherNamesMoveAtMostATinyPartOfTheTime() {
        double moved = 0;
        double spoken = 0;
        for (LabelledAnswer answer : ANSWERS) {
            List<Section> before = labels(CUTTER.cut(Names.given(answer.words(), 0)));
            for (int other = 1; other < Names.SETS; other++) {
                List<Word> renamed = Names.given(answer.words(), other);
                List<Section> after = labels(CUTTER.cut(renamed));
                for (int w = 0; w < renamed.size(); w++) {
                    int ms = renamed.get(w).endMs() - renamed.get(w).startMs();
                    spoken += ms;
                    moved += before.get(w) == after.get(w) ? 0 : ms;
                }
            }
        }
        double share = moved / spoken;
        assertTrue(share <= MOVED_BY_NAMES, () -> "other names moved " + share + " of the time");
    }

    @Test
    void everyPrefixOfAnAnswerIsCovered() {
        Random random = new Random(2);
        for (int a = 0; a < ANSWERS.size(); a++) {
            List<Word> words = ANSWERS.get(a).words();
            boolean all = a % 30 == 0;
            int from = all ? 0 : random.nextInt(20);
            for (int size = from; size <= words.size(); size += all ? 1 : 1 + random.nextInt(60)) {
                List<Word> prefix = words.subList(0, size);
                assertCovers(ANSWERS.get(a).id() + " " + size, prefix, CUTTER.cut(prefix));
                assertCovers(ANSWERS.get(a).id() + " " + size, prefix, CUTTER.cutSoFar(prefix));
            }
        }
    }

    @Test
    void equalArgumentsGiveEqualSectionsInAnyThreadAndFromAnyCutter() {
        List<List<SectionSpan>> first =
                ANSWERS.stream().map(a -> CUTTER.cut(a.words())).toList();
        SectionCutter another = SectionCutter.load();
        assertEquals(
                first,
                ANSWERS.parallelStream()
                        .map(a -> another.cut(new ArrayList<>(a.words())))
                        .toList());
        assertEquals(
                first, ANSWERS.parallelStream().map(a -> CUTTER.cut(a.words())).toList());
    }

    /** Words that name people, firms and products, put where answers name them. */
    private static final class Names {
        /** Each set in the same order, so that a name always becomes the same other one. */
        private static final List<List<String>> PEOPLE = List.of(
                List.of("sarah", "tom", "priya", "david"),
                List.of("ngozi", "marek", "yuki", "colin"),
                List.of("beatriz", "omar", "siobhan", "wei"),
                List.of("megan", "tomasz", "fatima", "gary"),
                List.of("ingrid", "hopkins", "rossi", "anders"));

        private static final List<List<String>> FIRMS = List.of(
                List.of("google", "tesco", "siemens"),
                List.of("amazon", "ikea", "bosch"),
                List.of("northwind", "walmart", "maersk"),
                List.of("zalando", "costco", "philips"),
                List.of("contoso", "lidl", "toyota"));

        private static final List<List<String>> PRODUCTS = List.of(
                List.of("excel", "jenkins", "salesforce"),
                List.of("tableau", "docker", "zendesk"),
                List.of("notion", "terraform", "shopify"),
                List.of("airtable", "ansible", "hubspot"),
                List.of("figma", "kafka", "slack"));

        /** A person is named after these, a firm after those, a product after the last. */
        private static final List<String> BEFORE_PEOPLE = List.of(
                "manager", "colleague", "lead", "director", "customer", "engineer", "nurse", "driver", "told", "asked");

        private static final List<String> BEFORE_FIRMS =
                List.of("company", "client", "supplier", "vendor", "firm", "at");

        private static final List<String> BEFORE_PRODUCTS =
                List.of("system", "tool", "dashboard", "spreadsheet", "software", "script", "using");

        /** Names that answers of the corpus hold themselves. */
        private static final List<String> SPOKEN = List.of(
                "margit marek priya denise david michael james mike gary omar john leeds london lisbon rotterdam bradford"
                        .concat(" android excel apple")
                        .split(" "));

        private static final int SETS = PEOPLE.size();

        /** The answer with a name of that set after each word that names follow; the time is taken from the word before. Its own names become others too, but in set 0. */
        static List<Word> given(List<Word> words, int set) {
            List<Word> named = new ArrayList<>();
            int people = 0;
            int others = 0;
            for (Word word : words) {
                Stream<String> name = Stream.empty();
                Word said = set > 0 && SPOKEN.contains(word.text())
                        ? new Word(pick(PEOPLE.get(set), others++), word.startMs(), word.endMs(), 1)
                        : word;
                if (BEFORE_PEOPLE.contains(word.text())) {
                    name = Stream.of(pick(PEOPLE.get(set), people++));
                } else if (BEFORE_FIRMS.contains(word.text())) {
                    name = Stream.of(pick(FIRMS.get(set), others++));
                } else if (BEFORE_PRODUCTS.contains(word.text())) {
                    name = Stream.of(pick(PRODUCTS.get(set), others++));
                }
                int middle = (word.startMs() + word.endMs()) / 2;
                List<String> inserted = name.toList();
                named.add(inserted.isEmpty() ? said : at(word, word.startMs(), middle));
                inserted.forEach(n -> named.add(new Word(n, middle, word.endMs(), 1)));
            }
            return named;
        }

        private static String pick(List<String> names, int turn) {
            return names.get(turn % names.size());
        }
    }
}

package dev.aloud.star.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.star.model.ModelFileWriter;
import dev.aloud.star.model.SectionModel;
import dev.aloud.star.training.Corpus;
import dev.aloud.star.training.TrainSections;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CrossValidationTest {
    private static final CrossValidation VALIDATION = TrainSections.carried();

    private static SectionMetrics metrics(String pauses) {
        return VALIDATION.metrics(a -> a.pauses().equals(pauses));
    }

    @Test
    void unseenAnswersAreCutAsWellAsIsPublished() throws IOException {
        assertTrue(
                metrics("tidy").timeAccuracy() >= 0.87,
                () -> "tidy " + metrics("tidy").timeAccuracy());
        assertTrue(
                metrics("natural").timeAccuracy() >= 0.84,
                () -> "natural " + metrics("natural").timeAccuracy());
        assertEquals(published("cross-validation.txt"), SectionReport.of(VALIDATION));
    }

    private static String published(String file) throws IOException {
        return Files.readString(Path.of("bench", "sections", "results", file));
    }

    @Test
    void practiceAnswersThatWereSpokenAreCutAsWellAsIsPublished() throws IOException {
        CrossValidation own = TrainSections.own(VALIDATION);
        assertEquals(published("own-answers.txt"), SectionReport.of(own));
        assertEquals(2 * 190, own.judged().size());
        assertTrue(own.calibrationError() <= 0.05, () -> "error " + own.calibrationError());
    }

    @Test
    void confidenceIsHonest() {
        assertTrue(VALIDATION.calibrationError() <= 0.05, () -> "error " + VALIDATION.calibrationError());
    }

    /** The whole and one fold: the other folds are the same command with another number. */
    @Tag("bench")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    @Test
    void trainingAgainGivesTheVeryBytesThatTheJarCarries() throws IOException {
        List<byte[]> retrained = Stream.<Supplier<SectionModel>>of(
                        () -> TrainSections.model(VALIDATION), () -> TrainSections.fold(0, VALIDATION))
                .parallel()
                .map(trained -> ModelFileWriter.write(trained.get()))
                .toList();
        assertArrayEquals(carried("sections.weights"), retrained.get(0));
        assertArrayEquals(carried("fold-0.weights"), retrained.get(1));
    }

    private static byte[] carried(String file) throws IOException {
        try (InputStream in = CrossValidationTest.class.getResourceAsStream("/dev/aloud/star/" + file)) {
            return in.readAllBytes();
        }
    }

    @Test
    void renderingsOfOneAnswerShareAFoldAndEveryFoldHasItsShare() {
        Map<String, Integer> folds = Folds.deal(Corpus.recognised(), 5);
        assertEquals(60, folds.size());
        for (int f = 0; f < 5; f++) {
            int fold = f;
            assertEquals(12, folds.values().stream().filter(x -> x == fold).count());
        }
    }

    @Test
    void noPracticeAnswerIsJudged() {
        Set<String> practice = new HashSet<>();
        Corpus.practice().forEach(a -> practice.add(a.id()));
        assertEquals(120, VALIDATION.judged().size());
        assertTrue(VALIDATION.judged().stream()
                .noneMatch(j -> practice.contains(j.answer().id())));
    }

    @Test
    void aPracticeAnswerSharesNoSentenceWithAJudgedOne() {
        Set<String> sentences = new HashSet<>();
        for (LabelledAnswer answer : Corpus.practice()) {
            for (int i = 0; i + 8 <= answer.words().size(); i++) {
                sentences.add(eight(answer, i));
            }
        }
        for (LabelledAnswer answer : Corpus.recognised("tidy")) {
            for (int i = 0; i + 8 <= answer.words().size(); i++) {
                assertTrue(!sentences.contains(eight(answer, i)), answer.id() + ": " + eight(answer, i));
            }
        }
    }

    private static String eight(LabelledAnswer answer, int from) {
        StringBuilder text = new StringBuilder();
        answer.words()
                .subList(from, from + 8)
                .forEach(w -> text.append(w.text()).append(' '));
        return text.toString();
    }
}

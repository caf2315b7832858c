package dev.aloud.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aloud.problem.AloudException;
import dev.aloud.star.evaluation.LabelledAnswer;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gives labelled answers words and times: from recordings with known times, or from the text with estimated times. Stateless. */
final class LabelledReader {
    /** Marks answers from recordings; see {@link LabelledAnswer#WRITTEN} for the others. */
    private static final String HEARD = "heard";

    /** Times may exceed the length of the recording by this much, because they are rounded, ms. */
    private static final int ROUNDING_MS = 50;

    /** Longest answer, seconds: two days, which still fits into int milliseconds. */
    private static final double LONGEST = 200_000;

    private LabelledReader() {}

    /** Returns the written sentences with estimated times and a pause after each. */
    static LabelledAnswer written(LabelledCorpus.Item item) {
        List<Word> words = new ArrayList<>();
        List<LabelledAnswer.Sentence> truth = new ArrayList<>();
        int at = 0;
        for (LabelledCorpus.Sentence sentence : item.sentences()) {
            int start = at;
            List<Word> own = PlainText.words(sentence.text());
            own.forEach(w -> words.add(new Word(w.text(), start + w.startMs(), start + w.endMs(), w.confidence())));
            int end = start + own.get(own.size() - 1).endMs();
            truth.add(new LabelledAnswer.Sentence(sentence.section(), new Span(start, end)));
            at = end + PlainText.SENTENCE_MS;
        }
        return new LabelledAnswer(item.id(), item.kind(), LabelledAnswer.WRITTEN, "none", at / 1000.0, words, truth);
    }

    /**
     * Returns the transcribed answer in {@code folder}: {@code <id>.wav}, with the true times of its sentences in
     * {@code <id>.times.json}. Throws UNUSABLE_INPUT if a file can't be used or does not match the labels.
     */
    static LabelledAnswer heard(LabelledCorpus.Item item, Path folder, AnswerLoader reader) {
        Path times = folder.resolve(item.id() + ".times.json");
        Path sound = folder.resolve(item.id() + ".wav");
        if (!Files.exists(sound)) {
            throw misfit(sound, "There is no such recording.", "Render or record it, or remove its answer.");
        }
        JsonNode tree = LabelledCorpus.tree(times);
        List<LabelledAnswer.Sentence> truth = truth(item, tree.path("sentences"), times);
        double seconds = tree.path("seconds").asDouble(0);
        int end = truth.get(truth.size() - 1).span().endMs();
        if (!(seconds * 1000 + ROUNDING_MS >= end && seconds < LONGEST)) {
            throw misfit(
                    times,
                    "seconds: " + tree.path("seconds")
                            + " is not the length of this recording, whose last sentence ends at " + end / 1000.0
                            + " s.",
                    "Render it again.");
        }
        String voice = tree.path("voice").asText("");
        return new LabelledAnswer(
                item.id(),
                item.kind(),
                HEARD,
                voice.isBlank() ? "unknown" : voice,
                seconds,
                reader.read(sound).words(),
                truth);
    }

    private static List<LabelledAnswer.Sentence> truth(LabelledCorpus.Item item, JsonNode rows, Path times) {
        if (!rows.isArray() || rows.size() != item.sentences().size()) {
            throw misfit(
                    times,
                    "It holds " + rows.size() + " sentences and the corpus "
                            + item.sentences().size() + ".",
                    "Render it again from this corpus.");
        }
        List<LabelledAnswer.Sentence> truth = new ArrayList<>();
        int after = 0;
        for (int i = 0; i < rows.size(); i++) {
            Span span = span(rows.get(i), after, times + ", sentence " + (i + 1));
            String letter = rows.get(i).path("section").asText("");
            char own = item.sentences().get(i).section().letter();
            if (!letter.equals(String.valueOf(own))) {
                throw misfit(
                        times,
                        "Sentence " + (i + 1) + " is labelled \"" + letter + "\" and in the corpus \"" + own + "\".",
                        "Render it again from this corpus.");
            }
            truth.add(new LabelledAnswer.Sentence(item.sentences().get(i).section(), span));
            after = span.startMs();
        }
        return truth;
    }

    private static Span span(JsonNode row, int after, String where) {
        double start = row.path("start").asDouble(-1);
        double end = row.path("end").asDouble(-1);
        if (!(start * 1000 >= after - ROUNDING_MS && start >= 0 && end >= start && end < LONGEST)) {
            throw new AloudException(
                    AloudException.Kind.UNUSABLE_INPUT,
                    "Its times, " + row.path("start") + " to " + row.path("end")
                            + ", are no stretch that follows the one before.",
                    where,
                    "Give start and end in seconds, in the order of the recording.");
        }
        return new Span((int) Math.round(1000 * start), (int) Math.round(1000 * end));
    }

    private static AloudException misfit(Path where, String what, String remedy) {
        return new AloudException(AloudException.Kind.UNUSABLE_INPUT, what, where.toString(), remedy);
    }
}

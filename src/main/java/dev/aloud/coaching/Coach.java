package dev.aloud.coaching;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;
import dev.aloud.rubric.Finding;
import dev.aloud.rubric.RubricInput;
import dev.aloud.rubric.Scorecard;
import dev.aloud.rubric.Verdict;
import dev.aloud.star.Timing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the advice for an answer. Immutable and thread-safe. */
public final class Coach {
    /** Most pieces of advice; nobody acts on more (Chollet et al. 2022). */
    private static final int MOST = 3;

    /** Points from which on something that may have been said is asked about. */
    private static final int WORTH_ASKING = 3;

    private final CoachingTexts texts;
    private final List<ProbeText> probes;

    private Coach(CoachingTexts texts, List<ProbeText> probes) {
        this.texts = texts;
        this.probes = List.copyOf(probes);
    }

    /** Loads the texts of this build; throws with file and remedy if one is wrong. */
    public static Coach load() {
        return new Coach(
                ContentReader.read("coaching.yaml", new TypeReference<>() {}),
                ContentReader.read("probes.yaml", new TypeReference<>() {}));
    }

    /** Returns up to three pieces of advice, the most useful first; none if nothing was said or recognised. */
    public List<Advice> advise(RubricInput reading, Scorecard scorecard) {
        if (!wasHeard(reading, scorecard)) {
            return List.of();
        }
        Quotes quotes = new Quotes(reading, scorecard);
        if (isNoStory(scorecard)) {
            return List.of(advice(texts.noStory(), quotes));
        }
        List<Advice> chosen = new ArrayList<>();
        Set<String> themes = new HashSet<>();
        for (AdviceText text : inOrder(reading, scorecard)) {
            if (chosen.size() < MOST && text.isFor(reading.competency().id()) && themes.add(text.theme())) {
                chosen.add(advice(text, quotes));
            }
        }
        for (Scorecard.Term unsure : scorecard.unsure()) {
            if (chosen.size() < MOST && unsure.points() >= WORTH_ASKING && themes.add("unsure")) {
                chosen.add(texts.asked(unsure, quotes.whole()));
            }
        }
        for (Timing.Flag flag : reading.timing().flags()) {
            if (chosen.size() < MOST && !flag.tip() && themes.add("timing")) {
                chosen.add(texts.timed(flag));
            }
        }
        return List.copyOf(chosen);
    }

    /** Returns the next question, chosen by what was missing; empty if nothing was said. */
    public Optional<Probe> probe(RubricInput reading, Scorecard scorecard) {
        if (!wasHeard(reading, scorecard)) {
            return Optional.empty();
        }
        String competency = reading.competency().id();
        List<ProbeText> fitting =
                probes.stream().filter(p -> p.isFor(competency)).toList();
        Quotes quotes = new Quotes(reading, scorecard);
        Optional<ProbeText> chosen = isNoStory(scorecard)
                ? fitting.stream().filter(p -> p.ifFound().contains("no_story")).findFirst()
                : calledFor(fitting, quotes)
                        .or(() -> byAbsence(fitting, scorecard))
                        .or(() -> lastOf(fitting));
        return chosen.map(p -> new Probe(p.id(), p.text(), p.why()));
    }

    /** Found problems come first, fatal ones before others; then missing signals, most points first. */
    private List<AdviceText> inOrder(RubricInput reading, Scorecard scorecard) {
        List<AdviceText> order = new ArrayList<>();
        scorecard.disqualifiers().stream().filter(Finding::counts).forEach(f -> order.addAll(texts.about(f.id())));
        if (scorecard.verdict() == Verdict.STRONG_HIRE) {
            order.addAll(texts.keep(new Quotes(reading, scorecard)));
        }
        scorecard.missed().forEach(t -> order.addAll(texts.about(t.what())));
        scorecard.redFlags().stream().filter(Finding::counts).forEach(f -> order.addAll(texts.about(f.id())));
        return order;
    }

    private static Optional<ProbeText> calledFor(List<ProbeText> probes, Quotes quotes) {
        return probes.stream()
                .filter(p -> p.ifFound().stream().anyMatch(quotes::isFound))
                .findFirst();
    }

    /** A probe for this competency comes before one for all. */
    private static Optional<ProbeText> byAbsence(List<ProbeText> probes, Scorecard scorecard) {
        for (Scorecard.Term missed : scorecard.missed()) {
            Optional<ProbeText> probe = probes.stream()
                    .filter(p -> p.ifMissed().contains(missed.what()))
                    .findFirst();
            if (probe.isPresent()) {
                return probe;
            }
        }
        return Optional.empty();
    }

    private static Optional<ProbeText> lastOf(List<ProbeText> probes) {
        return probes.stream().reduce((a, b) -> b);
    }

    private static Advice advice(AdviceText text, Quotes quotes) {
        String heard = quotes.of(text.about())
                .map(q -> "\"" + q + "\"")
                .orElseGet(() -> text.notHeard()
                        + quotes.endOf(text.section())
                                .map(q -> " You ended it with \"" + q + "\".")
                                .orElse(""));
        return new Advice(
                text.id(),
                text.title(),
                quotes.moment(text.about(), text.section()),
                heard,
                text.why(),
                quotes.filled(text.instead()).orElse(text.plain()));
    }

    private static boolean wasHeard(RubricInput reading, Scorecard scorecard) {
        boolean poor =
                scorecard.verdict() == Verdict.NOT_SCORED && scorecard.missed().isEmpty();
        return !reading.words().isEmpty() && !poor;
    }

    private static boolean isNoStory(Scorecard scorecard) {
        return scorecard.noStory();
    }
}

package dev.aloud.delivery;

import dev.aloud.delivery.MeasuredFigure.UsualRange;
import dev.aloud.transcript.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds the figures of an answer against the bands of content/delivery.yaml. Inside a band it says nothing. Immutable. */
final class DeliveryJudge {
    /** Most moments of one remark: enough to hear what is meant. */
    private static final int MOST_MOMENTS = 3;

    private final DeliveryRules rules;

    DeliveryJudge(DeliveryRules rules) {
        this.rules = rules;
    }

    /** Returns the answer with its figures and one remark for each figure outside its band; none for a very short answer. */
    Delivery judged(Delivery measured) {
        if (measured.lengthMs() < 1000 * rules.minimumSeconds()) {
            return measured;
        }
        List<MeasuredFigure> figures = new ArrayList<>();
        List<Delivery.Remark> remarks = new ArrayList<>();
        for (Map.Entry<DeliveryFigure, DeliveryRules.FigureRule> entry : rules.byFigure()) {
            OptionalDouble value = entry.getKey().of(measured);
            if (value.isPresent()) {
                MeasuredFigure figure = figure(entry.getKey(), value.getAsDouble(), entry.getValue());
                figures.add(figure);
                remark(figure, entry.getValue(), measured).ifPresent(remarks::add);
            }
        }
        return measured.with(figures, remarks);
    }

    private static MeasuredFigure figure(DeliveryFigure figure, double value, DeliveryRules.FigureRule rule) {
        Optional<UsualRange> usual = Optional.ofNullable(rule.band())
                .map(band -> new UsualRange(band.quiet().lowest(), band.quiet().highest(), band.source()));
        return new MeasuredFigure(figure, rule.name(), value, rule.unit(), usual, Optional.empty());
    }

    private Optional<Delivery.Remark> remark(MeasuredFigure figure, DeliveryRules.FigureRule rule, Delivery measured) {
        DeliveryRules.Band band = rule.band();
        double shown = rule.shown(figure.value());
        if (band == null || band.quiet().holds(shown)) {
            return Optional.empty();
        }
        boolean low = band.quiet().isAbove(shown);
        return Optional.of(new Delivery.Remark(
                figure.figure(),
                figure.value(),
                figure.unit(),
                !band.note().holds(shown),
                low ? band.low() : band.high(),
                moments(figure.figure(), low, band.quiet(), measured)));
    }

    /** Where the figure can be heard, in order of time. */
    private List<Span> moments(DeliveryFigure figure, boolean low, DeliveryRules.Interval quiet, Delivery measured) {
        List<Span> spans = switch (figure) {
            case WORDS_PER_MINUTE -> steepest(measured.paceCurve(), low);
            case LONGEST_PAUSE ->
                measured.pauses().stream()
                        .filter(pause -> !pause.betweenSections())
                        .map(Pause::span)
                        .filter(span -> !quiet.holds(span.lengthMs() / 1000.0))
                        .toList();
            case FILLERS_PER_MINUTE ->
                measured.fillerClusters().isEmpty()
                        ? measured.fillers().stream().map(Delivery.Filler::span).toList()
                        : measured.fillerClusters();
            case PITCH_SPREAD -> measured.pitch().monotone();
            default -> List.of();
        };
        return spans.stream().limit(MOST_MOMENTS).toList();
    }

    /** The window in which the pace is slowest or fastest; none for an answer without a curve. */
    private List<Span> steepest(List<Delivery.PacePoint> curve, boolean slowest) {
        Comparator<Delivery.PacePoint> byPace = Comparator.comparingDouble(Delivery.PacePoint::wordsPerMinute);
        return curve.stream()
                .min(slowest ? byPace : byPace.reversed())
                .map(point -> new Span(
                        point.atMs() - rules.pace().windowMs() / 2,
                        point.atMs() + rules.pace().windowMs() / 2))
                .stream()
                .toList();
    }
}

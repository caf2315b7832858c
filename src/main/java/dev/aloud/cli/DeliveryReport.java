package dev.aloud.cli;

import dev.aloud.delivery.Delivery;
import dev.aloud.delivery.DeliveryPart;
import dev.aloud.delivery.MeasuredFigure;
import dev.aloud.delivery.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes how an answer was said: what was measured, what is usual, and what to do where it is not. Stateless and thread-safe. */
final class DeliveryReport {
    private DeliveryReport() {}

    /** Adds the part; figures are not compared where the times of the words are only estimated. */
    static void addTo(TextLayout page, Delivery delivery, boolean timesEstimated) {
        page.title("Delivery");
        page.wrap("  ", summary(delivery));
        if (!timesEstimated) {
            delivery.figures().stream()
                    .filter(figure -> figure.usual().isPresent() || figure.own().isPresent())
                    .forEach(figure -> page.wrap("  ", compared(figure)));
            delivery.remarks().forEach(remark -> page.wrap(remark.flag() ? "  !    " : "  tip  ", remark(remark)));
        }
        if (!delivery.off().isEmpty()) {
            page.wrap("  ", off(delivery));
        }
    }

    private static String summary(Delivery delivery) {
        List<String> parts = new ArrayList<>();
        String pace = Math.round(delivery.wordsPerMinute()) + " words a minute";
        if (delivery.off().contains(DeliveryPart.PAUSES)) {
            parts.add(pace);
        } else {
            parts.add(pace + " (" + Math.round(delivery.articulationRate()) + " without pauses)");
            parts.add(TextLayout.count(longPauses(delivery), "pause") + " of a second or more");
        }
        if (!delivery.off().contains(DeliveryPart.FILLERS)) {
            parts.add(TextLayout.count(delivery.fillers().size(), "filler"));
        }
        return String.join(", ", parts) + ".";
    }

    private static int longPauses(Delivery delivery) {
        return (int) delivery.pauses().stream()
                .filter(pause -> pause.length() != Pause.Length.SHORT)
                .count();
    }

    /** Such as "Words a minute: 182; usual: 120 to 170; you: 148 (median of your last 10)." */
    private static String compared(MeasuredFigure figure) {
        String usual =
                figure.usual().map(range -> "; usual: " + range(range, figure)).orElse("");
        String own = figure.own()
                .map(median ->
                        "; you: " + number(median.value(), figure) + " (median of your last " + median.answers() + ")")
                .orElse("");
        return figure.name() + ": " + number(figure.value(), figure) + usual + own + ".";
    }

    private static String range(MeasuredFigure.UsualRange range, MeasuredFigure figure) {
        String from = range.from().isPresent() ? number(range.from().getAsDouble(), figure) : "";
        String to = range.to().isPresent() ? number(range.to().getAsDouble(), figure) : "";
        return from.isEmpty() ? "up to " + to : to.isEmpty() ? "from " + from : from + " to " + to;
    }

    /** Whole words a minute and percent; one decimal of anything else, and its unit where the name doesn't say it. */
    private static String number(double value, MeasuredFigure figure) {
        return switch (figure.unit()) {
            case "words a minute" -> String.valueOf(Math.round(value));
            case "share" -> Math.round(100 * value) + "%";
            case "seconds" -> tenths(value) + " s";
            case "a minute" -> tenths(value);
            default -> tenths(value) + " " + figure.unit();
        };
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }

    private static String remark(Delivery.Remark remark) {
        String at = remark.moments().stream()
                .map(moment -> TextLayout.clock(moment.startMs()))
                .collect(Collectors.joining(", "));
        return remark.text() + (at.isEmpty() ? "" : " (" + at + ")");
    }

    private static String off(Delivery delivery) {
        List<String> ids =
                delivery.off().stream().sorted().map(DeliveryPart::id).toList();
        String names = ids.size() == 1
                ? ids.get(0)
                : String.join(", ", ids.subList(0, ids.size() - 1)) + " and " + ids.get(ids.size() - 1);
        boolean one = names.equals(DeliveryPart.PITCH.id());
        return names.substring(0, 1).toUpperCase(Locale.ROOT) + names.substring(1) + (one ? " is" : " are")
                + " switched off: leave out --without, or switch " + (one ? "it" : "them")
                + " on in the page under “Delivery settings”.";
    }
}

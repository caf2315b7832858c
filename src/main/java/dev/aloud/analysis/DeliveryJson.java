package dev.aloud.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.delivery.Delivery;
import dev.aloud.delivery.DeliveryPart;
import dev.aloud.delivery.MeasuredFigure;
import dev.aloud.delivery.Pause;
import dev.aloud.transcript.Span;
import java.util.List;
import java.util.OptionalDouble;

/** Writes the delivery figures as JSON. Stateless. */
final class DeliveryJson {
    private DeliveryJson() {}

    /**
     * Returns the figures; null for a figure that is switched off. There are no remarks and nothing to compare with if the times of the
     * words were only estimated.
     */
    static ObjectNode of(Delivery delivery, boolean timesEstimated) {
        boolean paused = !delivery.off().contains(DeliveryPart.PAUSES);
        boolean filled = !delivery.off().contains(DeliveryPart.FILLERS);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("wordsPerMinute", JsonFigures.measure(delivery.wordsPerMinute()));
        json.set("articulationRate", paused ? JsonFigures.measure(delivery.articulationRate()) : null);
        json.set("paceCurve", paceCurve(delivery.paceCurve()));
        json.set("secondsBeforeFirstWord", paused ? JsonFigures.seconds(delivery.msBeforeFirstWord()) : null);
        json.set("pauses", pauses(delivery.pauses()));
        json.set("spokenShare", paused ? JsonFigures.share(delivery.spokenShare()) : null);
        json.set("fillers", fillers(delivery.fillers()));
        json.set("fillerClusters", spans(delivery.fillerClusters()));
        json.set("fillerPhrases", fillers(delivery.fillerPhrases()));
        json.set("hedges", fillers(delivery.hedges()));
        json.set("repeats", fillers(delivery.repeats()));
        json.set("fillersPerMinute", filled ? JsonFigures.measure(delivery.fillersPerMinute()) : null);
        json.set("pitch", pitch(delivery.pitch()));
        json.set("loudness", delivery.loudness().map(DeliveryJson::loudness).orElse(null));
        json.set("figures", figures(timesEstimated ? List.of() : delivery.figures()));
        json.set("remarks", remarks(timesEstimated ? List.of() : delivery.remarks()));
        ArrayNode off = json.putArray("off");
        delivery.off().stream().sorted().forEach(part -> off.add(part.id()));
        return json;
    }

    private static ArrayNode paceCurve(List<Delivery.PacePoint> points) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Delivery.PacePoint point : points) {
            ObjectNode node = array.addObject();
            node.set("at", JsonFigures.seconds(point.atMs()));
            node.set("wordsPerMinute", JsonFigures.measure(point.wordsPerMinute()));
        }
        return array;
    }

    private static ArrayNode pauses(List<Pause> pauses) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        pauses.forEach(pause -> JsonFigures.put(array.addObject(), pause.span())
                .put("length", pause.length().id())
                .put("betweenSections", pause.betweenSections()));
        return array;
    }

    private static ArrayNode spans(List<Span> spans) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        spans.forEach(span -> JsonFigures.put(array.addObject(), span));
        return array;
    }

    private static ObjectNode pitch(Delivery.Pitch pitch) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "medianHz", pitch.medianHz());
        put(json, "spreadSemitones", pitch.spreadSemitones());
        json.set("monotone", spans(pitch.monotone()));
        ArrayNode line = json.putArray("line");
        for (Delivery.PitchPoint point : pitch.line()) {
            ObjectNode node = line.addObject();
            node.set("at", JsonFigures.seconds(point.atMs()));
            node.set("semitones", JsonFigures.measure(point.semitones()));
        }
        return json;
    }

    private static ObjectNode loudness(Delivery.Loudness loudness) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("medianDbfs", JsonFigures.measure(loudness.medianDbfs()));
        json.set("spreadDb", JsonFigures.measure(loudness.spreadDb()));
        json.set("trailingOff", spans(loudness.trailingOff()));
        return json;
    }

    private static ArrayNode fillers(List<Delivery.Filler> fillers) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        fillers.forEach(
                filler -> JsonFigures.put(array.addObject(), filler.span()).put("heard", filler.heard()));
        return array;
    }

    private static ArrayNode figures(List<MeasuredFigure> figures) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (MeasuredFigure figure : figures) {
            ObjectNode node = array.addObject().put("id", figure.figure().id()).put("name", figure.name());
            node.set("value", JsonFigures.share(figure.value()));
            node.put("unit", figure.unit());
            node.set("usual", figure.usual().map(DeliveryJson::usual).orElse(null));
            node.set("own", figure.own().map(DeliveryJson::own).orElse(null));
        }
        return array;
    }

    private static ObjectNode usual(MeasuredFigure.UsualRange range) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node, "from", range.from());
        put(node, "to", range.to());
        return node.put("source", range.source());
    }

    private static ObjectNode own(MeasuredFigure.OwnMedian own) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("median", JsonFigures.share(own.value()));
        return node.put("answers", own.answers());
    }

    private static ArrayNode remarks(List<Delivery.Remark> remarks) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Delivery.Remark remark : remarks) {
            ObjectNode node = array.addObject().put("id", remark.figure().id());
            node.set("value", JsonFigures.measure(remark.value()));
            node.put("unit", remark.unit()).put("flag", remark.flag()).put("text", remark.text());
            node.set("moments", spans(remark.moments()));
        }
        return array;
    }

    private static void put(ObjectNode node, String key, OptionalDouble value) {
        if (value.isPresent()) {
            node.set(key, JsonFigures.measure(value.getAsDouble()));
        } else {
            node.putNull(key);
        }
    }
}

package dev.aloud.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.audio.SoundFrames;
import dev.aloud.coaching.Advice;
import dev.aloud.coaching.Probe;
import dev.aloud.content.Question;
import dev.aloud.rubric.CompanyElement;
import dev.aloud.rubric.Evidence;
import dev.aloud.rubric.Finding;
import dev.aloud.rubric.Scorecard;
import dev.aloud.star.SectionSpan;
import dev.aloud.transcript.ReadableText;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes an analysis as JSON, as docs/api.md describes it; times are seconds with three decimals. Stateless and thread-safe. */
public final class AnalysisJson {
    /** Version of the JSON format. Raised when a key is removed or changes its meaning, not when one is added. */
    public static final String VERSION = "1";

    private static final Misheard MISHEARD = Misheard.load();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AnalysisJson() {}

    /**
     * Returns a new JSON object with the whole analysis. The caller may add keys.
     *
     * @param explain whether to add the terms of the score, as "sum"
     */
    public static ObjectNode of(Analysis analysis, boolean explain) {
        ObjectNode json = NODES.objectNode();
        putRequest(json, analysis);
        json.set("take", analysis.take().map(TakeJson::of).orElse(null));
        json.set("words", words(analysis));
        json.set("sections", sections(analysis));
        json.set("timing", TimingJson.of(analysis.timing(), analysis.request().profile()));
        json.set(
                "delivery",
                DeliveryJson.of(analysis.delivery(), analysis.request().timesEstimated()));
        putScorecard(json, analysis);
        json.set("advice", advice(analysis.advice()));
        json.set("nextProbe", analysis.nextProbe().map(AnalysisJson::probe).orElse(null));
        json.put("timesEstimated", analysis.request().timesEstimated());
        json.put("rubricVersion", analysis.rubricVersion());
        json.put("modelVersion", analysis.request().modelVersion());
        if (explain) {
            json.set("sum", sum(analysis.scorecard()));
        }
        return json;
    }

    private static void putRequest(ObjectNode json, Analysis analysis) {
        AnalysisRequest request = analysis.request();
        json.put("version", VERSION);
        json.put("competency", request.competency().id());
        json.put("level", request.level().id());
        json.put("profile", request.profile().id());
        json.put("question", request.question().map(Question::id).orElse(null));
        json.put("questionText", request.question().map(Question::text).orElse(null));
        json.set("audio", audio(request.words(), request.sound()));
    }

    /** Adds length and sample rate of the recording; for a transcript, the time of the words and no rate. */
    public static ObjectNode audio(List<Word> words, Optional<SoundFrames> sound) {
        int lastWord = words.stream().mapToInt(Word::endMs).max().orElse(0);
        ObjectNode json = NODES.objectNode();
        json.set("seconds", JsonFigures.seconds(sound.map(SoundFrames::lengthMs).orElse(lastWord)));
        return json.put("sampleRate", sound.map(SoundFrames::sampleRate).orElse(null));
    }

    /** Returns the words with their times, and whether they were perhaps misheard. */
    public static ArrayNode words(List<Word> words) {
        ArrayNode array = NODES.arrayNode();
        for (Word word : words) {
            ObjectNode node = array.addObject().put("text", word.text());
            JsonFigures.put(node, word.span());
            node.set("confidence", JsonFigures.share(word.confidence()));
            OptionalDouble wrong = MISHEARD.chance(word);
            node.put("doubtful", wrong.isPresent());
            wrong.ifPresent(chance -> node.set("errorChance", JsonFigures.share(chance)));
        }
        return array;
    }

    /** A transcript that was corrected or repaired also gives the index of the recognised word, because words may be removed or split. */
    private static ArrayNode words(Analysis analysis) {
        ArrayNode array = words(analysis.words());
        boolean changed = !analysis.request().corrections().words().isEmpty()
                || analysis.heard().stream().anyMatch(heard -> !heard.isEmpty());
        for (int i = 0; i < array.size(); i++) {
            ObjectNode word = (ObjectNode) array.get(i);
            word.put("written", analysis.punctuation().written(analysis.words(), i));
            if (!changed) {
                continue;
            }
            word.put("index", analysis.sources().get(i));
            if (!analysis.heard().get(i).isEmpty()) {
                word.put("heard", analysis.heard().get(i));
            }
        }
        return array;
    }

    private static ArrayNode sections(Analysis analysis) {
        ArrayNode array = NODES.arrayNode();
        for (SectionSpan span : analysis.sections()) {
            ObjectNode node = array.addObject().put("section", span.section().id());
            JsonFigures.put(node, span.span());
            node.set("confidence", JsonFigures.share(span.confidence()));
            node.put(
                    "text",
                    ReadableText.of(
                            analysis.words().subList(span.firstWord(), span.endWord()),
                            analysis.punctuation().part(span.firstWord(), span.endWord())));
        }
        return array;
    }

    private static void putScorecard(ObjectNode json, Analysis analysis) {
        Scorecard card = analysis.scorecard();
        json.set("signals", findings(card.signals(), analysis));
        json.set("disqualifiers", findings(card.disqualifiers(), analysis));
        json.set("redFlags", findings(card.redFlags(), analysis));
        json.put("score", card.score().isPresent() ? (Integer) card.score().getAsInt() : null);
        json.put("verdict", card.verdict().id());
        json.put("reason", card.reason());
        json.put("doubt", card.doubt().orElse(null));
        ArrayNode whatIf = json.putArray("whatIf");
        card.whatIf()
                .forEach(other -> whatIf.addObject()
                        .put("id", other.signal())
                        .put("said", other.said())
                        .put("verdict", other.verdict().id())
                        .put("score", other.score()));
    }

    private static ArrayNode findings(List<Finding> findings, Analysis analysis) {
        List<String> dismissed = analysis.request().corrections().dismissed();
        ArrayNode array = NODES.arrayNode();
        for (Finding finding : findings) {
            ObjectNode node = array.addObject()
                    .put("id", finding.id())
                    .put("name", analysis.findingNames().getOrDefault(finding.id(), finding.id()))
                    .put("found", finding.found())
                    .put("state", finding.state().id())
                    .put("dismissed", dismissed.contains(finding.id()));
            node.set("chance", JsonFigures.share(finding.chance()));
            ArrayNode evidence = node.putArray("evidence");
            for (Evidence each : finding.evidence()) {
                ObjectNode quoted = evidence.addObject().put("quote", each.quote());
                JsonFigures.put(quoted, each.span())
                        .put("section", each.section().id());
            }
        }
        return array;
    }

    /** Returns what a company listens for, whether it was heard, and its parts. */
    public static ObjectNode company(CompanyElement element) {
        ObjectNode json = NODES.objectNode()
                .put("id", element.company().id())
                .put("name", element.company().name())
                .put("state", element.state().id());
        ArrayNode parts = json.putArray("parts");
        element.parts()
                .forEach(part -> parts.addObject()
                        .put("id", part.id())
                        .put("state", part.state().id()));
        return json;
    }

    private static ArrayNode advice(List<Advice> advice) {
        ArrayNode array = NODES.arrayNode();
        for (Advice each : advice) {
            ObjectNode node = array.addObject().put("id", each.id()).put("title", each.title());
            JsonFigures.put(node, each.moment())
                    .put("heard", each.heard())
                    .put("why", each.why())
                    .put("instead", each.instead());
        }
        return array;
    }

    private static ObjectNode probe(Probe probe) {
        return NODES.objectNode()
                .put("id", probe.id())
                .put("text", probe.text())
                .put("why", probe.why());
    }

    private static ArrayNode sum(Scorecard card) {
        ArrayNode array = NODES.arrayNode();
        for (Scorecard.Term term : card.sum()) {
            ObjectNode node = array.addObject().put("what", term.what());
            node.set("points", JsonFigures.measure(term.points()));
            node.put("why", term.why());
        }
        return array;
    }
}

package dev.aloud.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aloud.star.ClauseExplanation;
import dev.aloud.star.Section;
import dev.aloud.transcript.Span;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Explains why a clause was given its section. Immutable.
 *
 * @param words of the answer; the explanation's indices refer to them
 * @param section that the clause has now: the user's own, if the user corrected the sections
 * @param byUser whether the user corrected the sections; the explanation is then about the recognised section
 */
public record SectionExplanation(List<Word> words, Section section, boolean byUser, ClauseExplanation reason) {
    public SectionExplanation {
        words = List.copyOf(words);
    }

    /** Returns a new JSON object; quotes are the words of the transcript. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, reason.clause().firstWord(), reason.clause().endWord());
        json.put("section", section.id()).put("byUser", byUser);
        json.put("machine", reason.section().id());
        json.put("runnerUp", reason.runnerUp().id());
        json.put("byOrder", reason.byOrder());
        ArrayNode because = json.putArray("because");
        for (ClauseExplanation.Evidence each : reason.evidence()) {
            ObjectNode node =
                    because.addObject().put("place", each.place().name().toLowerCase(Locale.ROOT));
            put(node, each.firstWord(), each.endWord());
            node.set("weight", JsonFigures.share(each.weight()));
        }
        return json;
    }

    private void put(ObjectNode node, int firstWord, int endWord) {
        List<Word> said = words.subList(firstWord, endWord);
        node.put("quote", said.stream().map(Word::text).collect(Collectors.joining(" ")));
        int start = said.get(0).startMs();
        JsonFigures.put(node, new Span(start, said.get(said.size() - 1).endMs()));
    }
}

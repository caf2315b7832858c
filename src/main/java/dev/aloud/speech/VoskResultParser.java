package dev.aloud.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parses Vosk's JSON: {@code {"result": [{"conf": 0.98, "end": 1.11, "start": 0.84, "word": "nobody"}], "text": "nobody"}},
 * seconds from the first sample; without words {@code {"text": ""}}. Returns words in order, without overlap and without noise words.
 * Not thread-safe.
 */
final class VoskResultParser {
    /** Words that Vosk recognises in steady noise about every 20 s, alone in their segment. */
    private static final Set<String> GHOSTS = Set.of("huh", "the", "a");

    /** In noise these words had a confidence of 0.5 to 0.74; spoken alone they have more. */
    private static final double GHOST_BELOW = 0.8;

    private static final ObjectMapper JSON = new ObjectMapper();

    private int endMs;

    /** Returns the words of one finished segment; empty if there are none. */
    List<Word> segment(String json) {
        List<Word> found = new ArrayList<>();
        for (JsonNode node : parsed(json).path("result")) {
            String text = node.path("word").asText("").strip().toLowerCase(Locale.ROOT);
            if (!text.isEmpty() && !text.startsWith("[") && !text.startsWith("<")) {
                found.add(new Word(text, ms(node, "start"), ms(node, "end", ms(node, "start")), confidence(node)));
            }
        }
        return isNoiseWord(found) ? List.of() : inOrder(found);
    }

    /** Returns the text that is not final yet. */
    static String partial(String json) {
        return parsed(json).path("partial").asText("");
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Vosk answered what is not JSON: " + json, e);
        }
    }

    private static int ms(JsonNode node, String field) {
        return ms(node, field, 0);
    }

    private static int ms(JsonNode node, String field, int least) {
        return (int) Math.max(least, Math.round(1000 * node.path(field).asDouble(0)));
    }

    private static double confidence(JsonNode node) {
        double value = node.path("conf").asDouble(1);
        return Double.isNaN(value) ? 0 : Math.max(0, Math.min(1, value));
    }

    private static boolean isNoiseWord(List<Word> words) {
        return words.stream().allMatch(word -> GHOSTS.contains(word.text()) && word.confidence() < GHOST_BELOW);
    }

    private List<Word> inOrder(List<Word> found) {
        found.sort(Comparator.comparingInt(Word::startMs));
        List<Word> ordered = new ArrayList<>();
        for (Word word : found) {
            int start = Math.max(word.startMs(), endMs);
            endMs = Math.max(word.endMs(), start);
            ordered.add(new Word(word.text(), start, endMs, word.confidence()));
        }
        return List.copyOf(ordered);
    }
}

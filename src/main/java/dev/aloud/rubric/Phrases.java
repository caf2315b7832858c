package dev.aloud.rubric;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;
import java.util.Map;

/** How findings are spoken of inside a sentence, from content/rubric/phrases.yaml. Thread-safe. */
final class Phrases {
    record Texts(Map<String, String> found, Map<String, String> missing, Map<String, String> disqualifiers) {}

    private static final Texts TEXTS = ContentReader.read("rubric/phrases.yaml", new TypeReference<>() {});

    private Phrases() {}

    static String signal(String id) {
        return TEXTS.found().getOrDefault(id, id);
    }

    static String missing(String id) {
        return TEXTS.missing().getOrDefault(id, id);
    }

    static String disqualifier(String id) {
        return TEXTS.disqualifiers().getOrDefault(id, id);
    }
}

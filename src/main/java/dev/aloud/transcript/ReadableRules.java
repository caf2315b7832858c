package dev.aloud.transcript;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;
import java.util.Map;
import java.util.Set;

/** The settings of content/readable.yaml; the file explains each figure. Immutable. */
record ReadableRules(
        int sentencePauseMs,
        int commaPauseMs,
        Set<String> joiningWords,
        Set<String> neverLast,
        Map<String, String> asWritten,
        Map<String, String> spelled) {
    ReadableRules {
        joiningWords = Set.copyOf(joiningWords);
        neverLast = Set.copyOf(neverLast);
        asWritten = Map.copyOf(asWritten);
        spelled = Map.copyOf(spelled);
    }

    static ReadableRules load() {
        return ContentReader.read("readable.yaml", new TypeReference<>() {});
    }
}

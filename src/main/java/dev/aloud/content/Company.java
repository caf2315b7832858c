package dev.aloud.content;

import java.util.List;
import java.util.Objects;

/**
 * What a company listens for beyond the competency (content/companies.yaml). Immutable.
 *
 * @param id e.g. "amazon"
 * @param name as shown
 * @param looksFor one sentence
 * @param say what to say to be heard with it
 * @param element ids of the signals that together make it; at least one
 */
public record Company(String id, String name, String looksFor, String say, List<String> element) {
    public Company {
        Objects.requireNonNull(id, "A company needs an id.");
        Objects.requireNonNull(name, "A company needs a name.");
        Objects.requireNonNull(looksFor, "A company must say what it looks for.");
        Objects.requireNonNull(say, "A company must say what to say.");
        element = element == null ? List.of() : List.copyOf(element);
        if (element.isEmpty()) {
            throw new IllegalArgumentException("A company needs at least one signal in its element.");
        }
    }
}

package dev.aloud.rubric;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The named lists of words that patterns are built of, from content/rubric/classes.yaml. Not thread-safe: used while loading. */
final class WordClasses {
    static final String FILE = "rubric/classes.yaml";

    private final Map<String, List<String>> entries;
    private final Map<String, Node> compiled = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    WordClasses(Map<String, List<String>> entries) {
        this.entries = entries;
    }

    static WordClasses load() {
        return new WordClasses(ContentReader.read(FILE, new TypeReference<>() {}));
    }

    /** The class of that name; throws IllegalArgumentException when it is unknown, or contains itself. */
    Node of(String name) {
        Node known = compiled.get(name);
        if (known != null) {
            return known;
        }
        if (!entries.containsKey(name)) {
            throw new IllegalArgumentException("The word class {" + name + "} is not in " + FILE + ".");
        }
        if (!open.add(name)) {
            throw new IllegalArgumentException("The word class {" + name + "} contains itself.");
        }
        List<Node> ways = new ArrayList<>();
        for (String entry : entries.get(name)) {
            ways.add(PatternParser.parse(entry, this::of));
        }
        open.remove(name);
        Node node = PatternParser.oneOf(flat(ways));
        compiled.put(name, node);
        return node;
    }

    private static List<Node> flat(List<Node> ways) {
        List<Node> flat = new ArrayList<>();
        for (Node way : ways) {
            if (way instanceof Node.Choice choice) {
                flat.addAll(choice.ways());
            } else {
                flat.add(way);
            }
        }
        return flat;
    }
}

package dev.aloud.star.model;

import dev.aloud.problem.AloudException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Word classes ("learn", "scope") and the phrases that belong to them. Immutable and thread-safe. */
public final class Cues {
    /** One phrase: its words, and whether a word stands for all that begin with it. */
    private record Phrase(int cueClass, String[] words, boolean[] prefix) {
        boolean matches(List<String> text, int at, int end) {
            if (at + words.length > end) {
                return false;
            }
            for (int i = 0; i < words.length; i++) {
                String word = text.get(at + i);
                if (prefix[i] ? !word.startsWith(words[i]) : !word.equals(words[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final int PREFIX_KEY = 3;

    private final List<String> names = new ArrayList<>();
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final Map<String, List<Phrase>> byFirstLetters = new HashMap<>();

    private Cues() {}

    /** The classes that this build carries. */
    public static Cues load() {
        try (InputStream in = Cues.class.getResourceAsStream("/dev/aloud/star/cues.txt")) {
            if (in == null) {
                throw missing(null);
            }
            Cues cues = new Cues();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .forEach(cues::addClass);
            return cues;
        } catch (IOException e) {
            throw missing(e);
        }
    }

    private static AloudException missing(IOException cause) {
        return new AloudException(
                AloudException.Kind.FAULT,
                "The word classes of the section cutter can't be read.",
                "dev/aloud/star/cues.txt",
                "Install Aloud again.",
                cause);
    }

    private void addClass(String line) {
        int colon = line.indexOf(':');
        names.add(line.substring(0, colon).trim());
        for (String phrase : line.substring(colon + 1).split(",")) {
            addPhrase(phrase.trim().split(" "));
        }
    }

    private void addPhrase(String[] words) {
        boolean[] prefix = new boolean[words.length];
        for (int i = 0; i < words.length; i++) {
            prefix[i] = words[i].endsWith("*");
            words[i] = prefix[i] ? words[i].substring(0, words[i].length() - 1) : words[i];
        }
        Phrase phrase = new Phrase(names.size() - 1, words, prefix);
        if (prefix[0]) {
            byFirstLetters
                    .computeIfAbsent(words[0].substring(0, PREFIX_KEY), k -> new ArrayList<>())
                    .add(phrase);
        } else {
            byFirstWord.computeIfAbsent(words[0], k -> new ArrayList<>()).add(phrase);
        }
    }

    /** How many classes there are. */
    int size() {
        return names.size();
    }

    /** The name of class i, e.g. "learn". */
    String name(int i) {
        return names.get(i);
    }

    /** Adds to {@code counts} (one place a class) the phrases that begin at word {@code at} and end before {@code end}. */
    void count(List<String> text, int at, int end, int[] counts) {
        String first = text.get(at);
        for (Phrase phrase : byFirstWord.getOrDefault(first, List.of())) {
            if (phrase.matches(text, at, end)) {
                counts[phrase.cueClass()]++;
            }
        }
        if (first.length() >= PREFIX_KEY) {
            for (Phrase phrase : byFirstLetters.getOrDefault(first.substring(0, PREFIX_KEY), List.of())) {
                if (phrase.matches(text, at, end)) {
                    counts[phrase.cueClass()]++;
                }
            }
        }
    }
}

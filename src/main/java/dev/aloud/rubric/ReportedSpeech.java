package dev.aloud.rubric;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;
import java.util.List;
import java.util.function.Function;

/**
 * Marks what somebody else is quoted as saying ("he told me, we always run out"), from content/rubric/speech.yaml.
 * A recogniser gives no quotation marks. So a quotation lasts until the candidate speaks of themselves again, until the section
 * ends, or until it is too long. Immutable and thread-safe.
 */
final class ReportedSpeech {
    static final String FILE = "rubric/speech.yaml";

    private final List<Pattern> openers;
    private final List<Pattern> closers;
    private final int mostWords;

    /**
     * The file's shape.
     *
     * @param openers patterns that end where the quotation begins
     * @param closers patterns before which it has ended
     * @param mostWords words that it lasts at most
     */
    record Cues(List<String> openers, List<String> closers, int mostWords) {}

    ReportedSpeech(Cues cues, Function<String, Node> classes) {
        openers = cues.openers().stream().map(s -> Pattern.of(s, classes)).toList();
        closers = cues.closers().stream().map(s -> Pattern.of(s, classes)).toList();
        mostWords = cues.mostWords();
    }

    static ReportedSpeech load(Function<String, Node> classes) {
        return new ReportedSpeech(ContentReader.read(FILE, new TypeReference<>() {}), classes);
    }

    /** Returns for each token whether it is somebody else's words. */
    boolean[] mark(Tokens tokens) {
        boolean[] quoted = new boolean[tokens.size()];
        for (Pattern opener : openers) {
            for (Hit hit : opener.find(tokens)) {
                markFrom(hit.end(), tokens, quoted);
            }
        }
        return quoted;
    }

    private void markFrom(int first, Tokens tokens, boolean[] quoted) {
        int end = Math.min(tokens.size(), first + mostWords);
        for (int at = first; at < end; at++) {
            if (tokens.section(at) != tokens.section(first) || (at > first && closes(tokens, at))) {
                return;
            }
            quoted[at] = true;
        }
    }

    private boolean closes(Tokens tokens, int at) {
        return closers.stream().anyMatch(c -> c.endFrom(tokens, at) > at);
    }
}

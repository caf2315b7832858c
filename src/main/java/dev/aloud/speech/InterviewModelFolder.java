package dev.aloud.speech;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tukaani.xz.XZInputStream;

/** Makes the model of interviews beside the general one: the same files, shared where the disk allows it, and another graph. */
final class InterviewModelFolder {
    private static final String PACKED_GRAPH = "/interview-graph.fst.xz";

    private InterviewModelFolder() {}

    /**
     * Returns the folder of the model of interviews, made first if it is missing or damaged; takes about a second.
     *
     * @param general the complete general model
     * @throws AloudException UNAVAILABLE if the disk is full or this build has no such graph
     */
    static Path beside(Path general) {
        Path target = place(general);
        return WholeFolder.make(
                target,
                () -> SpeechModelFolder.check(target).isEmpty(),
                half -> fill(general, half),
                e -> new AloudException(
                        Kind.UNAVAILABLE,
                        "The language model of interviews can't be unpacked (" + e + ").",
                        target.toString(),
                        "Free 30 MB there and make the folder writable, or start with --language-model general.",
                        e));
    }

    /** Returns where it belongs; it may not exist. */
    static Path place(Path general) {
        return general.resolveSibling(general.getFileName() + LanguageModel.INTERVIEWS.suffix());
    }

    private static void fill(Path general, Path half) throws IOException {
        for (SpeechModelFile file : LanguageModel.INTERVIEWS.files()) {
            if (file.path().equals(LanguageModel.GRAPH)) {
                unpack(file, half);
            } else {
                share(general.resolve(file.path()), half.resolve(file.path()));
            }
        }
    }

    /** Links where it can: the files are read only, and together they have 46 MB. */
    private static void share(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            Files.copy(from, to);
        }
    }

    private static void unpack(SpeechModelFile graph, Path half) throws IOException {
        try (InputStream packed = InterviewModelFolder.class.getResourceAsStream(PACKED_GRAPH)) {
            if (packed == null || !graph.copy(new XZInputStream(packed), half)) {
                throw new AloudException(
                        Kind.UNAVAILABLE,
                        "The language model of interviews in this build is "
                                + (packed == null ? "missing." : "damaged."),
                        PACKED_GRAPH.substring(1),
                        "Build or download Aloud again, or start with --language-model general.");
            }
        }
    }
}

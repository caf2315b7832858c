package dev.aloud.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that every Vosk model has. Vosk knows two layouts: with folders am, conf and graph, and an older flat one. Some missing
 * files make Vosk end the whole process, so a model is never loaded without them. Stateless.
 */
final class SpeechModelParts {
    private static final List<String> IVECTOR =
            List.of("splice.conf", "online_cmvn.conf", "final.mat", "global_cmvn.stats", "final.dubm", "final.ie");

    private SpeechModelParts() {}

    /** Returns whether a folder looks like a Vosk model, complete or not. */
    static boolean isLikely(Path folder) {
        boolean foldered = Files.isDirectory(folder.resolve("am")) || Files.isDirectory(folder.resolve("graph"));
        return foldered || isFlat(folder) || holds(folder, "conf/mfcc.conf");
    }

    /** Returns the paths of the files that are missing or empty, with slashes; empty if the model is complete. */
    static List<String> missing(Path model) {
        boolean flat = isFlat(model);
        String acoustic = flat ? "" : "am/";
        String features = flat ? "" : "conf/";
        List<String> needed = new ArrayList<>(List.of(acoustic + "final.mdl", features + "mfcc.conf"));
        if (!flat) {
            needed.add("conf/model.conf");
        }
        needed.addAll(graph(model, flat ? "" : "graph/"));
        if (Files.isDirectory(model.resolve("ivector"))) {
            IVECTOR.forEach(file -> needed.add("ivector/" + file));
        }
        return needed.stream().filter(file -> !holds(model, file)).toList();
    }

    /** A graph is one large file, or a smaller one with the grammar apart. */
    private static List<String> graph(Path model, String folder) {
        return Files.exists(model.resolve(folder + "HCLG.fst"))
                ? List.of(folder + "HCLG.fst")
                : List.of(folder + "HCLr.fst", folder + "Gr.fst", folder + "disambig_tid.int");
    }

    private static boolean isFlat(Path model) {
        return holds(model, "final.mdl") && !Files.exists(model.resolve("am/final.mdl"));
    }

    private static boolean holds(Path model, String file) {
        try {
            return Files.size(model.resolve(file)) > 0;
        } catch (IOException e) {
            return false;
        }
    }
}

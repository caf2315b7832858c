package dev.aloud.star.evaluation;

import dev.aloud.star.SectionCutter;
import dev.aloud.transcript.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises answers that the weights learned from, by id or by words. So renamed copies, new renderings and parts are found, too.
 * Stores only hashes of a quarter of all runs of four words. Immutable and thread-safe.
 */
public final class LearntTexts {
    private static final String RESOURCE = "/dev/aloud/star/learnt-texts.txt";

    /** Words of a run: long enough that two stories seldom share one, short enough to survive a misheard word nearby. */
    private static final int RUN = 4;

    /** One run in so many is kept: enough to know an answer of thirty seconds by. */
    private static final int KEPT = 4;

    /**
     * Share of an answer's runs that a learnt one must hold. Among the 719 learnt ones, two different answers share at most 0.07 of
     * their runs, one pair of short ones 0.14; two forms of one (written, heard in either rendering) share 0.55 on average, and ten
     * of 1260 pairs less than this.
     */
    private static final double ALIKE = 0.12;

    /** So many runs must be shared at least, whatever their share: one turn of phrase is nobody's own. */
    private static final int LEAST = 3;

    private static final int FNV_START = 0x811c9dc5;
    private static final int FNV_FACTOR = 0x01000193;

    private final Map<String, Set<Integer>> byId;

    private LearntTexts(Map<String, Set<Integer>> byId) {
        this.byId = byId;
    }

    /**
     * A learned answer that equals another one.
     *
     * @param id of the learnt answer
     * @param fold whose weights lack it
     * @param byText whether its words gave it away; else its id
     * @param elsewhere other learnt answers that it shares words with and that this fold did learn from
     */
    public record Match(String id, String fold, boolean byText, List<String> elsewhere) {
        public Match {
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** The texts that this build's weights learnt from. */
    public static LearntTexts load() {
        try (InputStream in = LearntTexts.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                return new LearntTexts(Map.of());
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the class path can be read", e);
        }
    }

    /** The texts of such lines as the training writes. */
    static LearntTexts read(String lines) {
        Map<String, Set<Integer>> byId = new HashMap<>();
        lines.lines().forEach(line -> {
            String[] row = line.split(" ");
            Set<Integer> runs = new HashSet<>();
            for (int i = 1; i < row.length; i++) {
                runs.add(Integer.parseUnsignedInt(row[i], 16));
            }
            byId.put(row[0], runs);
        });
        return new LearntTexts(byId);
    }

    /** Ids of all answers whose texts are known. */
    public Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }

    /**
     * The learnt answer that this one is: by its id, else by the words of any of its forms (as written, as heard). Empty when
     * nothing was learnt from it.
     */
    public Optional<Match> find(String id, List<List<Word>> forms) {
        Map<String, Double> alike = alike(forms);
        String found = SectionCutter.learntFrom(id)
                ? id
                : alike.entrySet().stream()
                        .max(Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(Map.Entry::getKey)
                        .orElse(null);
        return Optional.ofNullable(found).flatMap(SectionCutter::foldLacking).map(fold -> {
            List<String> elsewhere = alike.keySet().stream()
                    .filter(other -> !SectionCutter.foldLacking(other).equals(Optional.of(fold)))
                    .sorted()
                    .toList();
            return new Match(found, fold, !found.equals(id), elsewhere);
        });
    }

    /** Each learnt answer that shares enough with one of the forms, and how much of it. */
    private Map<String, Double> alike(List<List<Word>> forms) {
        Map<String, Double> alike = new HashMap<>();
        for (List<Word> form : forms) {
            Set<Integer> runs = runs(form);
            byId.forEach((id, learnt) -> {
                long shared = runs.stream().filter(learnt::contains).count();
                double share = shared / (double) Math.max(1, runs.size());
                if (shared >= LEAST && share >= ALIKE) {
                    alike.merge(id, share, Math::max);
                }
            });
        }
        return alike;
    }

    static Set<Integer> runs(List<Word> words) {
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            int hash = hash(words.subList(i, i + RUN));
            if (Integer.remainderUnsigned(hash, KEPT) == 0) {
                runs.add(hash);
            }
        }
        return runs;
    }

    /** FNV-1a over the words, one space after each. */
    private static int hash(List<Word> words) {
        int hash = FNV_START;
        for (Word word : words) {
            for (byte b : (word.text() + " ").getBytes(StandardCharsets.UTF_8)) {
                hash = (hash ^ (b & 0xff)) * FNV_FACTOR;
            }
        }
        return hash;
    }
}

package dev.aloud.rubric;

import dev.aloud.star.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A compiled rule: finds its matches and their strength. Immutable and thread-safe. */
final class RuleMatcher {
    /** The strength of a weak pattern; a strong one has 1. */
    private static final double WEAK = 0.5;

    private final Rule rule;
    private final List<Pattern> best;
    private final List<Pattern> strong;
    private final List<Pattern> weak;
    private final List<Pattern> vetoes;
    private final Set<Section> sections;

    RuleMatcher(Rule rule, Function<String, Node> classes) {
        this.rule = rule;
        this.best = compile(rule.best(), classes);
        this.strong = compile(rule.strong(), classes);
        this.weak = compile(rule.weak(), classes);
        this.vetoes = compile(rule.vetoes(), classes);
        this.sections = sectionsOf(rule);
    }

    Rule rule() {
        return rule;
    }

    /** Returns the matches that remain after vetoes, sections and speech, with their total strength. */
    Matches match(Tokens tokens, boolean[] speech) {
        List<Hit> undone = new ArrayList<>();
        vetoes.forEach(v -> undone.addAll(v.find(tokens)));
        List<Hit> kept = new ArrayList<>();
        double strength = take(best, 1, 2, tokens, speech, undone, kept);
        strength += take(strong, 1, 1, tokens, speech, undone, kept);
        strength += take(weak, WEAK, 0, tokens, speech, undone, kept);
        kept.sort(Comparator.comparingInt(Hit::first));
        return new Matches(List.copyOf(kept), strength);
    }

    private double take(
            List<Pattern> patterns,
            double worth,
            int proof,
            Tokens tokens,
            boolean[] speech,
            List<Hit> undone,
            List<Hit> kept) {
        double strength = 0;
        for (Pattern pattern : patterns) {
            for (Hit hit : pattern.find(tokens)) {
                if (counts(hit, tokens, speech)
                        && undone.stream().noneMatch(hit::overlaps)
                        && kept.stream().noneMatch(hit::overlaps)) {
                    kept.add(hit.of(proof));
                    strength += worth;
                }
            }
        }
        return strength;
    }

    private boolean counts(Hit hit, Tokens tokens, boolean[] speech) {
        return sections.contains(tokens.section(hit.first()))
                && hit.first() <= rule.within() * tokens.size()
                && (rule.inSpeech() || !speech[hit.first()]);
    }

    private static List<Pattern> compile(List<String> sources, Function<String, Node> classes) {
        return sources.stream().map(s -> Pattern.of(s, classes)).toList();
    }

    private static Set<Section> sectionsOf(Rule rule) {
        return rule.sections().isEmpty()
                ? Set.copyOf(Section.STORY)
                : rule.sections().stream()
                        .map(id -> Section.ofId(id)
                                .orElseThrow(() -> new IllegalArgumentException("There is no section \"" + id + "\".")))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The matches of a rule's own patterns. */
    record Matches(List<Hit> hits, double strength) {
        static final Matches NONE = new Matches(List.of(), 0);
    }
}

package dev.aloud.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that was looked for in one answer. Immutable.
 *
 * @param noStory whether no story of the past was heard
 * @param imagined whether the answer speaks of plans, habits or the speaker's character
 */
record Findings(
        List<Finding> signals, List<Finding> disqualifiers, List<Finding> redFlags, boolean noStory, boolean imagined) {
    /** Phrases such as "I would" from which on an answer counts as imagined: a single one occurs in any text. */
    private static final int LEAST_IMAGINED = 2;

    /** Sorts what the rules found into the three kinds, by competency and level. */
    static Findings of(
            RubricInput reading,
            List<Rule> rules,
            Map<String, Fatal> fatal,
            Tokens tokens,
            Map<String, List<Hit>> hits) {
        Quoting quoting = new Quoting(tokens, reading.words());
        List<Finding> signals = new ArrayList<>();
        List<Finding> disqualifiers = new ArrayList<>();
        List<Finding> flags = new ArrayList<>();
        for (Rule rule : rules) {
            boolean found = hits.containsKey(rule.id());
            Finding.Kind kind = kindOf(rule, fatal, reading);
            if (kind == null || (!found && kind != Finding.Kind.SIGNAL)) {
                continue;
            }
            List<Evidence> evidence = found ? quoting.evidence(hits.get(rule.id()), kind) : List.of();
            boolean dismissed = reading.dismissed().contains(rule.id());
            Finding finding = new Finding(rule.id(), kind, found, evidence, dismissed);
            (kind == Finding.Kind.SIGNAL ? signals : kind == Finding.Kind.DISQUALIFIER ? disqualifiers : flags)
                    .add(finding);
        }
        boolean imagined = hits.getOrDefault(Rubric.IMAGINED, List.of()).size() >= LEAST_IMAGINED;
        return new Findings(signals, disqualifiers, flags, !hits.containsKey(Rubric.STORY), imagined);
    }

    /** Returns null if this competency and level do not list it. */
    private static Finding.Kind kindOf(Rule rule, Map<String, Fatal> fatal, RubricInput reading) {
        if (rule.kind() != Rule.Kind.DISQUALIFIER) {
            return rule.kind().finding().orElse(null);
        }
        Fatal where = fatal.getOrDefault(rule.id(), Fatal.EVERYWHERE);
        String level = reading.level().id();
        if (where.isFatal(reading.competency().id(), level)) {
            return Finding.Kind.DISQUALIFIER;
        }
        return where.lowers(level) ? Finding.Kind.RED_FLAG : null;
    }
}

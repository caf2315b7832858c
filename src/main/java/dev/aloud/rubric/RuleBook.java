package dev.aloud.rubric;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;
import dev.aloud.problem.AloudException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** All compiled rules, in the order of their dependencies. Immutable and thread-safe. */
final class RuleBook {
    static final String FILE = "rubric/rules.yaml";

    private final List<RuleMatcher> matchers;
    private final ReportedSpeech speech;

    RuleBook(List<RuleMatcher> matchers, ReportedSpeech speech) {
        this.matchers = List.copyOf(matchers);
        this.speech = speech;
    }

    /** Loads the rules of this build; throws with file and remedy if one is wrong. */
    static RuleBook load() {
        List<String> files = ContentReader.read(FILE, new TypeReference<>() {});
        WordClasses classes = WordClasses.load();
        List<RuleMatcher> matchers = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String file : files) {
            String path = "rubric/" + file + ".yaml";
            Rule rule = ContentReader.read(path, new TypeReference<>() {});
            matchers.add(compiled(rule, path, known, classes));
            known.add(rule.id());
        }
        return new RuleBook(matchers, ReportedSpeech.load(classes::of));
    }

    private static RuleMatcher compiled(Rule rule, String path, Set<String> known, WordClasses classes) {
        for (String id : buildsOn(rule)) {
            if (!known.contains(id)) {
                throw wrong("The rule builds on \"" + id + "\", which is not listed before it in " + FILE + ".", path);
            }
        }
        try {
            return new RuleMatcher(rule, classes::of);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage(), path);
        }
    }

    private static List<String> buildsOn(Rule rule) {
        List<String> ids = new ArrayList<>(rule.impliedBy());
        ids.addAll(rule.allOf());
        ids.addAll(rule.anyOf());
        ids.addAll(rule.noneOf());
        Optional.ofNullable(rule.share()).ifPresent(s -> ids.addAll(List.of(s.of(), s.against())));
        return ids;
    }

    private static AloudException wrong(String what, String path) {
        return new AloudException(AloudException.Kind.FAULT, what, "content/" + path, "Fix the rule in that file.");
    }

    List<Rule> rules() {
        return matchers.stream().map(RuleMatcher::rule).toList();
    }

    /** Returns what each rule found, by id; only rules that were found. */
    Map<String, List<Hit>> find(Tokens tokens) {
        boolean[] quoted = speech.mark(tokens);
        Map<String, List<Hit>> found = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (RuleMatcher matcher : matchers) {
            RuleMatcher.Matches matches = matcher.match(tokens, quoted);
            Rule rule = matcher.rule();
            counts.put(rule.id(), matches.hits().size());
            if (stands(rule, matches, found, counts)
                    && (rule.sectionShare() == null || exceeds(rule.sectionShare(), tokens))) {
                found.put(rule.id(), wordsOf(rule, matches, found));
            }
        }
        return found;
    }

    private static boolean stands(
            Rule rule, RuleMatcher.Matches matches, Map<String, List<Hit>> found, Map<String, Integer> counts) {
        if (rule.noneOf().stream().anyMatch(found::containsKey)) {
            return false;
        }
        if (rule.impliedBy().stream().anyMatch(found::containsKey)) {
            return true;
        }
        return (!rule.hasPatterns() || matches.strength() >= rule.needs())
                && rule.allOf().stream().allMatch(found::containsKey)
                && (rule.anyOf().isEmpty() || rule.anyOf().stream().anyMatch(found::containsKey))
                && (rule.share() == null || exceeds(rule.share(), counts))
                && (rule.hasPatterns() || rule.impliedBy().isEmpty());
    }

    private static boolean exceeds(Rule.Share share, Map<String, Integer> counts) {
        int of = counts.get(share.of());
        return of >= share.atLeast() && of > share.above() * (of + counts.get(share.against()));
    }

    private static boolean exceeds(Rule.SectionShare share, Tokens tokens) {
        long of = IntStream.range(0, tokens.size())
                .filter(i -> share.sections().contains(tokens.section(i).id()))
                .count();
        return of > share.above() * tokens.size();
    }

    /** Returns the rule's own matches, or else those of the rules that it builds on. */
    private static List<Hit> wordsOf(Rule rule, RuleMatcher.Matches matches, Map<String, List<Hit>> found) {
        List<Hit> hits = new ArrayList<>(matches.hits());
        if (!hits.isEmpty()) {
            return matches.hits();
        }
        List<String> ids = new ArrayList<>(rule.allOf());
        ids.addAll(rule.anyOf());
        ids.addAll(rule.impliedBy());
        Optional.ofNullable(rule.share()).ifPresent(s -> ids.add(s.of()));
        for (String id : ids) {
            for (Hit hit : found.getOrDefault(id, List.of())) {
                if (hits.stream().noneMatch(hit::overlaps)) {
                    hits.add(hit);
                }
            }
        }
        return List.copyOf(hits);
    }
}

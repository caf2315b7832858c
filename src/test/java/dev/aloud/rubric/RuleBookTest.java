package dev.aloud.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.content.Content;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private final RuleBook book = RuleBook.load();

    private Set<String> ids(Rule.Kind kind) {
        return book.rules().stream().filter(r -> r.kind() == kind).map(Rule::id).collect(Collectors.toSet());
    }

    @Test
    void theIdsAreThoseOfTheContract() {
        assertEquals(
                Set.of(
                        "self_noticed",
                        "acted_unasked",
                        "scope_boundary_stated",
                        "root_cause_fixed",
                        "individual_actions",
                        "impact_quantified",
                        "business_translation",
                        "second_order_effect",
                        "cross_team_influence",
                        "prevention_added",
                        "specific_reflection",
                        "systemic_insight",
                        "trade_off_named",
                        "customer_impact",
                        "risk_weighed",
                        "fix_verified"),
                ids(Rule.Kind.SIGNAL));
        assertEquals(
                Set.of(
                        "manager_assigned",
                        "scope_confined",
                        "symptom_fix_only",
                        "escalation_without_solution",
                        "team_effort_only"),
                ids(Rule.Kind.DISQUALIFIER));
        assertEquals(
                Set.of(
                        "passive_voice",
                        "vague_language",
                        "manager_or_team_credit",
                        "no_quantified_impact",
                        "rambling",
                        "generic_reflection",
                        "shared_decision"),
                ids(Rule.Kind.RED_FLAG));
    }

    @Test
    void everyRuleThatIsShownHasANameAndWordsForItsReason() {
        Map<String, String> names = Rubric.load().names();
        for (String id : ids(Rule.Kind.SIGNAL)) {
            assertTrue(names.containsKey(id));
            assertTrue(!Phrases.signal(id).equals(id) && !Phrases.missing(id).equals(id), id);
        }
        ids(Rule.Kind.DISQUALIFIER)
                .forEach(id -> assertTrue(!Phrases.disqualifier(id).equals(id), id));
    }

    @Test
    void bandsRiseWithTheVerdictAtEveryLevel() {
        Weights weights = Weights.load("ownership", book.rules());
        Content.load().levels().forEach(level -> {
            int before = 0;
            for (Verdict verdict : Verdict.values()) {
                if (verdict.compareTo(Verdict.NO_HIRE) > 0) {
                    int from = weights.levels().get(level.id()).bands().get(verdict);
                    assertTrue(from > before, level.id() + " " + verdict.id());
                    assertEquals(verdict, weights.band(from, level.id()));
                    before = from;
                }
            }
        });
    }
}

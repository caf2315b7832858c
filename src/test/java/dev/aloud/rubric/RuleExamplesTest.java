package dev.aloud.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of content/rubric carries texts in which it must be found and texts in which it must be silent: here they are run. */
class RuleExamplesTest {
    private static final int FEWEST_EXAMPLES = 6;
    private final RuleBook book = RuleBook.load();

    @TestFactory
    Stream<DynamicTest> everyExampleOfEveryRuleHolds() {
        return book.rules().stream()
                .filter(r -> !r.match().isEmpty() || !r.silent().isEmpty())
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> assertEquals(List.of(), faults(rule))));
    }

    @Test
    void everyRuleThatIsShownHasExamplesOfBothKinds() {
        for (Rule rule : book.rules()) {
            if (rule.kind() != Rule.Kind.CUE) {
                assertTrue(rule.match().size() >= FEWEST_EXAMPLES, rule.id() + " has too few that match");
                assertTrue(rule.silent().size() >= FEWEST_EXAMPLES, rule.id() + " has too few that are silent");
            }
        }
    }

    private List<String> faults(Rule rule) {
        List<String> faults = new ArrayList<>();
        for (String text : rule.match()) {
            if (!found(rule, text)) {
                faults.add("not found: " + text);
            }
        }
        for (String text : rule.silent()) {
            if (found(rule, text)) {
                faults.add("found: " + text);
            }
        }
        return faults;
    }

    private boolean found(Rule rule, String text) {
        boolean inAction = rule.sections().isEmpty()
                || (!rule.allOf().isEmpty() && rule.sections().contains("action"));
        String first = inAction ? "action" : rule.sections().get(0);
        Texts.Text told = Texts.read(text, first);
        return book.find(Tokens.of(told.words(), told.sections())).containsKey(rule.id());
    }
}

package dev.aloud.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.content.Company;
import dev.aloud.content.Content;
import dev.aloud.reader.Reading;
import dev.aloud.reader.Readings;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompanyElementTest {
    private static final Content CONTENT = Content.load();
    private static final Company AMAZON = CONTENT.company("amazon").orElseThrow();

    private static CompanyElement element(double cause, double price, String... dismissed) {
        Reading reading = new Readings(10)
                .shows("individual_actions", 0.95, 0, 3)
                .shows("root_cause_fixed", cause, 0, 3)
                .shows("trade_off_named", price, 4, 6)
                .reading();
        String text = "[A] i found the worn seal and i left my own";
        return CompanyElement.of(
                AMAZON,
                Rubric.load().judge(RubricInputs.withReading("ownership", "sde2", text, reading, Set.of(dismissed))));
    }

    @Test
    void itIsHeardWhereAllOfItWas() {
        assertEquals(Finding.State.HEARD, element(0.9, 0.9).state());
        assertEquals(Finding.State.UNSURE, element(0.9, 0.3).state());
        assertEquals(Finding.State.NOT_HEARD, element(0.9, 0.01).state());
    }

    @Test
    void whatTheUserDismissedWasNotHeard() {
        assertEquals(
                Finding.State.NOT_HEARD, element(0.9, 0.9, "trade_off_named").state());
    }

    @Test
    void everyElementIsMadeOfSignalsThatThereAre() {
        for (Company company : CONTENT.companies()) {
            assertTrue(Reading.FINDINGS.subList(0, 16).containsAll(company.element()), company.id());
        }
    }
}

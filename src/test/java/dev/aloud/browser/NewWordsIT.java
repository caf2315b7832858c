package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words that the speech model doesn't know: written, marked, brought back to what was heard, and the user's own. */
class NewWordsIT extends ReviewTest {
    private static final Path SPOKEN = SpeechFixtures.wav("new-words");

    @BeforeEach
    void show() {
        openFeedback(imported(SPOKEN, "ownership-1"));
    }

    private Locator wordSaying(String text) {
        return page.locator(
                ".word",
                new Page.LocatorOptions()
                        .setHasText(Pattern.compile("^" + text + "[.,?]?$", Pattern.CASE_INSENSITIVE)));
    }

    @Test
    void aNewWordIsWrittenMarkedAndBroughtBackToWhatWasHeardByOneClick() {
        Locator kubernetes = wordSaying("kubernetes");
        assertThat(kubernetes).hasClass(Pattern.compile("word--repaired"));
        assertThat(kubernetes).hasAttribute("title", Pattern.compile("Heard as “.+”.*"));
        assertThat(wordSaying("microservices")).isVisible();
        assertThat(wordSaying("webhook")).isVisible();
        kubernetes.click();
        screenshot("new-words-1280-light", true);
        page.getByText(Pattern.compile("It was “.* needs”")).click();
        assertThat(page.locator(".toast")).containsText("is what was said");
        assertThat(wordSaying("kubernetes")).hasCount(0);
        assertThat(wordSaying("needs")).isVisible();
        page.locator(".toast button").click();
        assertThat(wordSaying("kubernetes")).isVisible();
    }

    @Test
    void aNameThatIsTypedOnceIsWrittenInTheNextAnswerAndCanBeForgotten() {
        wordSaying("last").dblclick();
        Locator dialog = page.locator("aloud-word-dialog");
        dialog.locator("input[type=text]").fill("Lastwerk");
        dialog.locator("select").selectOption("2");
        dialog.getByText("Always").click();
        screenshot("own-word-1280-light", false);
        dialog.getByText("Correct", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".toast")).containsText("from now on");
        assertThat(wordSaying("lastwerk")).isVisible();
        openFeedback(imported(SPOKEN, "ownership-1"));
        assertThat(wordSaying("lastwerk")).hasClass(Pattern.compile("word--repaired"));
        page.navigate(address("#/attempts"));
        page.getByText("Your own words").click();
        assertThat(page.locator("aloud-own-words li")).containsText("lastwerk");
        screenshot("own-words-1280-light", false);
        page.getByLabel("Forget lastwerk").click();
        assertThat(page.locator("aloud-own-words")).containsText("None yet.");
    }
}

package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** "Why this section?": asked of a word by mouse and by key, told in words and marked in the transcript. */
class WhyIT extends ReviewTest {
    private static final int WORD = 30;

    @Test
    void theWordsThatDecidedAreToldAndMarked() {
        openFeedback(sharedAnswer());
        word(WORD).click();
        page.getByText("Why this section?").click();
        assertThat(page.locator(".why")).containsText("rather than");
        assertThat(word(WORD)).hasClass(java.util.regex.Pattern.compile("word--clause"));
        assertTrue(page.locator(".word--because").count() > 0);
        page.locator(".why__close").click();
        assertThat(page.locator(".why")).hasCount(0);
        assertEquals(0, page.locator(".word--because, .word--clause").count());
    }

    @Test
    void theKeyboardAsksToo() {
        openFeedback(sharedAnswer());
        word(WORD).focus();
        page.keyboard().press("w");
        assertThat(page.locator(".why")).isVisible();
        assertThat(word(WORD)).isFocused();
    }

    /** The word being spoken was once white on light grey inside a clause that "Why this section?" had marked. */
    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everySetOfMarksOnOneWordCanBeRead(ColorScheme scheme) {
        newPage(1280, 800, scheme);
        openFeedback(sharedAnswer());
        word(5).waitFor();
        assertEquals(List.of(), run("word-marks.js"));
        word(5).hover();
        assertEquals(List.of(), run("word-marks.js"), "under the mouse");
    }

    @Test
    void itFitsAndAxeFindsNothing() {
        for (int width : List.of(360, 1280)) {
            ColorScheme scheme = width == 360 ? ColorScheme.DARK : ColorScheme.LIGHT;
            newPage(width, 800, scheme);
            openFeedback(sharedAnswer());
            word(WORD).focus();
            page.keyboard().press("w");
            page.locator(".why").waitFor();
            page.locator(".transcript").scrollIntoViewIfNeeded();
            screenshot("why-" + width + "-" + scheme.name().toLowerCase(), false);
            assertEquals(
                    List.of(),
                    new AxeBuilder(page)
                            .include(".transcript").analyze().getViolations().stream()
                                    .map(rule -> rule.getId() + ": " + rule.getHelp())
                                    .toList());
        }
    }

    @Test
    void whatThePersonCutIsSaidToBeHis() {
        String id = imported(ANSWER, "ownership-1");
        openFeedback(id);
        page.locator(".stretch__name").nth(1).selectOption("situation");
        awaitToast("Section changed to Situation");
        word(WORD).focus();
        page.keyboard().press("w");
        assertThat(page.locator(".why")).containsText("You put this under");
    }
}

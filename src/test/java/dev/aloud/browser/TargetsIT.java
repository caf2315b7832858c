package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Targets of one's own: set, used while speaking and in the feedback, and put aside again. */
class TargetsIT extends RecordingSteps {
    private static final List<String> OWN = List.of("6", "4", "20", "8", "5");

    @Override
    Chromium openChromium() {
        return Chromium.withMicrophone(SpeechFixtures.wav("ownership-short"));
    }

    private Locator field(int index) {
        return page.locator(".targets input").nth(index);
    }

    private void open() {
        page.getByText("my targets").or(page.getByText("Set my own targets")).click();
        page.locator("aloud-targets dialog[open]").waitFor();
    }

    private void keep() {
        page.getByText("Save targets").click();
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsKept() {
        page.navigate(address("#/"));
        open();
        field(0).fill("ten");
        field(2).fill("6000");
        assertThat(page.locator(".targets__fault").nth(0)).hasText("“ten” is no number of seconds.");
        assertThat(page.locator(".targets__fault").nth(2)).hasText("At most 600 seconds.");
        keep();
        assertThat(field(0)).isFocused();
        assertThat(page.locator("aloud-targets dialog[open]")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByText("Set my own targets")).isVisible();
    }

    @Test
    void theDialogFitsAndAxeFindsNothing() {
        for (int width : List.of(360, 1280)) {
            ColorScheme scheme = width == 360 ? ColorScheme.DARK : ColorScheme.LIGHT;
            newPage(width, 800, scheme);
            page.navigate(address("#/"));
            open();
            field(1).fill("0");
            assertThat(page.locator(".targets__fault").nth(1)).hasText("At least 1 second.");
            screenshot("targets-" + width + "-" + scheme.name().toLowerCase(), false);
            assertEquals(List.of(), complaintsOfAxe());
        }
    }

    @Test
    void ownTargetsAreUsedInStripBarsAndRemarksUntilTheyAreReset() {
        skipTheCheck();
        page.navigate(address("#/"));
        open();
        for (int i = 0; i < OWN.size(); i++) {
            field(i).fill(OWN.get(i));
        }
        assertThat(page.locator(".targets__total")).hasText("43 seconds in all");
        keep();
        assertThat(page.getByText("Change my targets")).isVisible();
        assertThat(page.locator(".strip__time").first()).hasText("0:06");
        page.getByText("Answer aloud").click();
        assertThat(page.locator(".live__words")).containsText(Pattern.compile("\\w"), patience(30));
        assertThat(page.locator(".live__of")).hasText(" / 0:43");
        screenshot("targets-live-1280-light", true);
        untilClock(12);
        page.keyboard().press("Control+Enter");
        untilFeedback();
        assertThat(page.locator(".bars__total")).containsText("of 43 s");
        assertThat(page.getByText("You set these targets yourself.")).isVisible();
        assertThat(page.locator(".beginning")).containsText("Silence before the first word");
        page.navigate(address("#/"));
        open();
        page.getByText("Back to the standard targets").click();
        assertThat(page.getByText("Set my own targets")).isVisible();
    }
}

package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each view of the practise page, narrow and wide, light and dark: nothing sticks out, axe finds nothing, and there is a picture. */
class PractiseLooksIT extends BrowserTest {
    @Override
    Chromium openChromium() {
        return Chromium.withRepeatingMicrophone(SpeechFixtures.wav("ownership-short"));
    }

    @Test
    void everyViewFitsAndIsAccessible() {
        page.navigate(address("#/"));
        page.locator(".choose").waitFor();
        look("practise-choose");
        page.getByText("Choose another").click();
        page.locator(".picker[open]").waitFor();
        look("practise-picker");
        page.keyboard().press("Escape");
        page.getByText("Answer aloud").click();
        page.locator(".check__sentence").waitFor();
        look("practise-check");
        page.getByText("Continue without the check").click();
        assertThat(page.locator(".live__stage")).containsText("not recording yet");
        look("practise-prepare");
        page.getByText("Start answering now").click();
        page.waitForFunction("() => document.querySelector('.live__words')?.textContent.trim().length > 12");
        look("practise-live");
        page.keyboard().press("Control+Enter");
        page.locator("aloud-feedback-page").waitFor();
    }

    /** "4 s over" once wrapped below the narrow last section and pushed words and Stop button down. */
    @ParameterizedTest
    @ValueSource(ints = {320, 375, 640, 700, 768, 1024, 1440})
    void nothingMovesWhileSomebodySpeaks(int width) {
        newPage(width, 700, ColorScheme.LIGHT);
        page.navigate(address("#/"));
        page.locator(".choose").waitFor();
        assertEquals(List.of(), run("stillness.js"), "moved in a window of " + width + " px");
        screenshot("practise-over-time-" + width, true);
    }

    /** Narrow and wide, light and dark; axe looks at one of each, and so does the picture. */
    private void look(String view) {
        for (int width : List.of(360, 1280)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.setViewportSize(width, width < 500 ? 740 : 860);
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
                String name = view + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
                assertTrue(fits(), name + " is wider than the window");
                if ((width == 360) == (scheme == ColorScheme.DARK)) {
                    screenshot(name, true);
                    assertEquals(List.of(), complaintsOfAxe(), name);
                }
            }
        }
    }

    private boolean fits() {
        return (boolean)
                page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }
}

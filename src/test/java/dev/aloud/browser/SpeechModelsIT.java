package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import dev.aloud.SecondModel;
import dev.aloud.speech.LanguageModel;
import dev.aloud.speech.SpeechEngine;
import dev.aloud.speech.SpeechModelFolder;
import dev.aloud.speech.VoskEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another speech model, chosen in the page, and a past attempt recognised again with it. */
class SpeechModelsIT extends ReviewTest {
    private static final String SECOND = "vosk-model-second";

    /** Closed when it is replaced, so it is not the one that all tests share. */
    @Override
    SpeechEngine openEngine() {
        return VoskEngine.open(SpeechModelFolder.find(Path.of("target"), LanguageModel.INTERVIEWS));
    }

    @BeforeEach
    void beginWithAloudsOwn() throws IOException {
        SecondModel.in(data, SECOND);
        Files.createDirectories(data.resolve("models/vosk-model-half/am"));
        page.request()
                .put(
                        address("api/models/chosen"),
                        RequestOptions.create().setData(Map.of("id", LanguageModel.INTERVIEWS.version())));
        page.waitForCondition(() -> page.request()
                .get(address("api/models"))
                .text()
                .contains("\"inUse\":\"" + LanguageModel.INTERVIEWS.version() + "\""));
    }

    private Locator model(String name) {
        return page.locator(".models__one", new Page.LocatorOptions().setHasText(name));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    private void use(String name) {
        model(name).locator("input").check();
        button("Use this model").click();
        assertThat(model(name).locator(".models__used")).isVisible();
        button("^Close$").click();
    }

    private void looksWell(String name) {
        screenshot(name, true);
        assertEquals(List.of(), complaintsOfAxe());
        assertEquals(
                true, page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), name + " sticks out");
    }

    @Test
    void aModelIsChosenAPastAttemptRecognisedAgainAndBothReadingsCompared() {
        String id = imported(ANSWER, "ownership-1");
        page.navigate(address("#/"));
        assertThat(page.locator(".choose__model")).containsText("Aloud’s own model, interviews");
        button("Change model").click();
        page.locator("aloud-models dialog[open]").waitFor();
        assertThat(model("vosk-model-half").locator(".models__fault")).containsText("conf/model.conf");
        assertThat(model("vosk-model-half").locator("input")).isDisabled();
        assertThat(model(SECOND)).containsText("licence: not stated");
        looksWell("models-1280-light");
        use(SECOND);
        assertThat(page.locator(".choose__model")).containsText(SECOND);

        openFeedback(id);
        button("Recognise again with " + SECOND).click();
        page.locator(".readings__compared").waitFor();
        assertEquals(SECOND, attempt(id).path("modelVersion").asText());
        assertEquals(2, page.locator(".readings__one").count());
        assertThat(page.locator(".readings__one[data-in-force='true']")).containsText(SECOND);
        assertThat(page.locator(".readings__compared")).containsText("words are the same");
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 860);
            looksWell("readings-" + width + "-light");
            page.locator(".readings")
                    .screenshot(new Locator.ScreenshotOptions()
                            .setPath(SCREENSHOTS.resolve("readings-box-" + width + "-light.png")));
        }
        button("^Use Aloud").click();
        awaitToast("interviews count now");
        assertThat(page.locator(".readings__one[data-in-force='false']")).containsText(SECOND);
        assertEquals(1, attempt(id).path("reading").asInt());
    }

    @Test
    void correctionsStayWithTheWordsOfTheirModel() {
        String id = imported(ANSWER, "ownership-1");
        openFeedback(id);
        correctFirstWord("suddenly");
        page.locator(".edit-bar[data-saved='true']").waitFor();
        button("Choose another model").click();
        page.locator("aloud-models dialog[open]").waitFor();
        use(SECOND);
        button("Recognise again").click();
        page.locator(".readings__compared").waitFor();
        assertThat(word(0)).not().hasText("suddenly");
        button("^Use ").first().click();
        assertThat(word(0)).hasText(Pattern.compile("suddenly", Pattern.CASE_INSENSITIVE));
        page.reload();
        awaitFeedback();
        assertThat(word(0)).hasText(Pattern.compile("suddenly", Pattern.CASE_INSENSITIVE));
    }

    private void correctFirstWord(String text) {
        word(0).dblclick();
        page.locator("aloud-word-dialog dialog[open] input[type=text]").fill(text);
        page.keyboard().press("Enter");
    }

    /** The page once kept the old name where the dialog was closed before the model was loaded. */
    @Test
    void aDialogThatIsClosedWhileAModelLoadsStillTellsThePage() {
        page.navigate(address("#/"));
        button("Change model").click();
        page.locator("aloud-models dialog[open]").waitFor();
        model(SECOND).locator("input").check();
        button("Use this model").click();
        button("^Close$").click();
        // A model takes seconds to load, on a busy machine many.
        assertThat(page.locator(".choose__model"))
                .containsText(SECOND, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }

    @Test
    void theDialogFitsAPhoneInTheDark() {
        newPage(390, 800, ColorScheme.DARK);
        page.navigate(address("#/"));
        page.locator(".choose__model").waitFor();
        screenshot("practise-model-390-dark", true);
        button("Change model").click();
        page.locator("aloud-models dialog[open]").waitFor();
        looksWell("models-390-dark");
    }
}

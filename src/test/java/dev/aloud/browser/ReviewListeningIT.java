package dev.aloud.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hearing any moment again: words, quotes, bars, waveform, keys and speed, with real sound. */
class ReviewListeningIT extends ReviewTest {
    /** A click may land within this of its moment, seconds. */
    private static final double NEAR = 0.05;

    /** Records when playing begins, before the sound has gone on. */
    private static final String WATCH = """
            () => {
              window.begun = [];
              const audio = document.querySelector('audio');
              const play = audio.play.bind(audio);
              audio.play = () => { window.begun.push(audio.currentTime); return play(); };
            }""";

    private String id;

    @BeforeAll
    void takeIn() {
        id = sharedAnswer();
    }

    @BeforeEach
    void show() {
        openFeedback(id);
        page.evaluate(WATCH);
    }

    @Test
    void aClickedWordPlaysFromItsMoment() {
        for (int index : new int[] {0, 17, 40}) {
            word(index).click();
            awaitPlaying();
            assertEquals(secondsOf(word(index), "data-start-ms"), lastBegun(), NEAR);
        }
    }

    @Test
    void enterOnAFocusedWordPlaysItAndArrowsGoFromWordToWord() {
        word(0).focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        awaitPlaying();
        assertEquals(secondsOf(word(2), "data-start-ms"), lastBegun(), NEAR);
        assertEquals("2", page.evaluate("document.activeElement.dataset.index"));
        assertEquals(1, page.locator(".word[tabindex='0']").count(), "one word alone is in the tab order");
    }

    @Test
    void theWordBeingSpokenIsLit() {
        Object seen = page.evaluate("""
                async () => {
                  const audio = document.querySelector('audio');
                  const words = [...document.querySelectorAll('.word')];
                  words[10].click();
                  const wrong = [];
                  let lit = 0;
                  const end = performance.now() + 2500;
                  while (performance.now() < end) {
                    await new Promise(requestAnimationFrame);
                    const now = audio.currentTime * 1000;
                    const spoken = document.querySelectorAll('.word--spoken');
                    if (spoken.length > 1) wrong.push(`${spoken.length} lit`);
                    if (spoken.length !== 1) continue;
                    lit += 1;
                    const { startMs, endMs } = spoken[0].dataset;
                    if (now < startMs - 60 || now > Number(endMs) + 360) wrong.push(`${spoken[0].textContent} at ${now}`);
                  }
                  const last = Number(document.querySelector('.word--spoken')?.dataset.index ?? -1);
                  audio.pause();
                  return [wrong, lit, last];
                }""");
        List<?> found = (List<?>) seen;
        assertEquals(List.of(), found.get(0));
        assertTrue(((Number) found.get(1)).intValue() > 20, "frames with a lit word: " + found.get(1));
        assertTrue(((Number) found.get(2)).intValue() > 11, "the light went on to word " + found.get(2));
    }

    @Test
    void aQuotePlaysItsSpanAndStops() {
        Locator quote = page.locator(".quote").first();
        quote.click();
        awaitPlaying();
        double start = secondsOf(quote, "data-start-ms");
        assertEquals(start, lastBegun(), NEAR);
        awaitPause();
        double end = spanEnd(start);
        assertEquals(end, currentTime(), 0.15, "it stops where the quote ends");
    }

    private double spanEnd(double start) {
        for (var finding : attempt(id).path("signals")) {
            for (var evidence : finding.path("evidence")) {
                if (Math.abs(evidence.path("start").asDouble() - start) < 0.0005) {
                    return evidence.path("end").asDouble();
                }
            }
        }
        throw new AssertionError("no quote begins at " + start);
    }

    /** The recorded answer is fluent, so the figures of a hesitant one are given to the same waveform. */
    @Test
    void aMarkUnderTheWaveformPlaysItsHesitation() {
        page.evaluate("""
                () => {
                  const wave = document.querySelector('aloud-waveform');
                  const fillers = [8, 11, 14].map((start) => ({ start, end: start + 0.4, heard: 'hesitation (estimated)' }));
                  wave.delivery = { ...wave.delivery, fillers, fillerClusters: [{ start: 8, end: 14.4 }] };
                  return wave.updateComplete;
                }""");
        Locator marks = page.locator(".wave__mark");
        assertEquals(3, marks.count());
        assertEquals(1, page.locator(".wave__cluster").count());
        BoundingBox field = page.locator(".wave__field").boundingBox();
        BoundingBox mark = marks.nth(1).boundingBox();
        double at = (mark.x + mark.width / 2 - field.x) / field.width;
        assertEquals(11.2 / attempt(id).path("audio").path("seconds").asDouble(), at, 0.002);
        marks.nth(1).click();
        awaitPlaying();
        assertEquals(10, lastBegun(), NEAR);
    }

    @Test
    void theLinesOfPaceAndPitchShareTheWaveformsTimeAndPlayWhereTheyAreClicked() {
        Locator pitch = page.locator(".wave__curve").last();
        BoundingBox line = pitch.locator("svg").boundingBox();
        BoundingBox field = page.locator(".wave__field").boundingBox();
        assertEquals(field.x, line.x, 0.5);
        assertEquals(field.width, line.width, 0.5);
        pitch.click(new Locator.ClickOptions().setPosition(field.width / 2, 30));
        awaitPlaying();
        assertEquals(attempt(id).path("audio").path("seconds").asDouble() / 2, lastBegun(), 0.1);
    }

    @Test
    void aBarPlaysItsSection() {
        page.locator(".bars__row").nth(2).click();
        awaitPlaying();
        assertEquals(sectionStart("action"), lastBegun(), NEAR);
    }

    private double sectionStart(String name) {
        for (var section : attempt(id).path("sections")) {
            if (section.path("section").asText().equals(name)) {
                return section.path("start").asDouble();
            }
        }
        throw new AssertionError("there is no " + name);
    }

    @Test
    void aClickOnTheWaveformPlaysThatMoment() {
        BoundingBox box = page.locator(".wave__field").boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        awaitPlaying();
        double length = attempt(id).path("audio").path("seconds").asDouble();
        assertEquals(length / 2, lastBegun(), NEAR);
    }

    @Test
    void keysPlayStepAndChangeSpeedButNotWhileSomebodyTypes() {
        page.locator("h1").click();
        page.keyboard().press("n");
        assertEquals(sectionStart("situation"), currentTime(), NEAR);
        page.keyboard().press("n");
        page.keyboard().press("ArrowRight");
        double second = attempt(id).path("sections").get(1).path("start").asDouble();
        assertEquals(second + 5, currentTime(), NEAR);
        page.keyboard().press("]");
        assertEquals(1.25, rate());
        page.keyboard().press("Space");
        awaitPlaying();
        page.keyboard().press("k");
        awaitPause();
        page.locator("textarea").focus();
        page.keyboard().type("k n ] ?");
        assertFalse(playing());
        assertEquals(1.25, rate());
        assertEquals("k n ] ?", page.locator("textarea").inputValue());
    }

    @Test
    void speedGoesFromThreeQuartersToTwiceAndKeepsThePitch() {
        Locator speed = page.locator(".player__rate select");
        speed.selectOption("0.75");
        assertEquals(0.75, rate());
        speed.selectOption("2");
        assertEquals(2.0, rate());
        assertEquals(true, page.evaluate("document.querySelector('audio').preservesPitch"));
    }

    @Test
    void theListOfKeysOpensAndCloses() {
        page.keyboard().press("?");
        page.locator("aloud-keys-help dialog[open]").waitFor();
        page.keyboard().press("Escape");
        assertEquals(0, page.locator("aloud-keys-help dialog[open]").count());
    }

    private double rate() {
        return ((Number) page.evaluate("document.querySelector('audio').playbackRate")).doubleValue();
    }

    private double lastBegun() {
        return ((Number) page.evaluate("window.begun.at(-1)")).doubleValue();
    }
}

package dev.aloud.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reviewing pages on a phone and on a desk, light and dark: nothing sticks out, everything has a name. */
class ReviewLooksIT extends ReviewTest {
    /** Headings that skip a level, controls without a name, ids given twice. */
    private static final String FAULTS = """
            () => {
              const faults = [];
              let level = 0;
              for (const heading of document.querySelectorAll('main :is(h1, h2, h3, h4)')) {
                const own = Number(heading.tagName[1]);
                if (own > level + 1) faults.push(`${heading.tagName} “${heading.textContent.trim()}” after h${level}`);
                level = own;
              }
              const named = (one) => one.getAttribute('aria-label') || one.labels?.length || one.textContent.trim() || one.title;
              for (const one of document.querySelectorAll('main :is(button, a, input, select, textarea, [role=slider], [role=img])')) {
                if (!named(one)) faults.push(`no name: ${one.outerHTML.slice(0, 80)}`);
              }
              const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
              faults.push(...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `twice: ${id}`));
              const over = document.documentElement.scrollWidth - innerWidth;
              if (over > 0) faults.push(`sticks out by ${over} px`);
              return faults;
            }""";

    private String first;
    private String second;

    @BeforeAll
    void takeIn() {
        first = sharedAnswer();
        second = imported(ANSWER, "ownership-1");
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void everyPageFitsAndIsNamed(int width, ColorScheme scheme) {
        String suffix = "-" + width + "-" + scheme.name().toLowerCase();
        newPage(width, 800, scheme);
        openFeedback(first);
        screenshot("feedback-first" + suffix, false);
        look("feedback" + suffix);
        page.navigate(address("#/attempts?question=ownership-1"));
        page.locator(".trend canvas").waitFor();
        look("attempts" + suffix);
        page.navigate(address("#/compare/" + first + "/" + second));
        page.locator(".compare canvas").waitFor();
        look("compare" + suffix);
    }

    /** A transcript as long as that of six minutes scrolls in its own box. */
    @Test
    void aLongTranscriptDoesNotLengthenThePageBelowItsFooter() {
        openFeedback(first);
        page.locator(".stretch").first().waitFor();
        page.evaluate("() => { const box = document.querySelector('.transcript__words'); box.dataset.long = 'true';"
                + " for (let i = 0; i < 40; i++) box.append(box.querySelector('.stretch').cloneNode(true)); }");
        assertEquals(
                true,
                page.evaluate("() => document.querySelector('.transcript__words').scrollHeight > 2000"),
                "long enough to leak");
        assertEquals(
                0,
                page.evaluate("() => Math.max(0, Math.round(document.documentElement.scrollHeight - scrollY"
                        + " - document.querySelector('.shell-footer').getBoundingClientRect().bottom))"));
    }

    private void look(String name) {
        screenshot(name, true);
        assertEquals(List.of(), page.evaluate(FAULTS), name);
    }
}

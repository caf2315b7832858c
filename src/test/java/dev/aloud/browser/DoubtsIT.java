package dev.aloud.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A boundary that the machine doubts is shown as such, and offered to ear, hand and keyboard. */
class DoubtsIT extends ReviewTest {
    private static final Pattern FIRST_CONFIDENCE = Pattern.compile("\"confidence\":[0-9.]+(?=,\"text\":\"[^\"]*\"})");

    /** The server's reply, with the machine in doubt of where the second section begins. */
    private void doubtTheSecond(Route route) {
        if (!route.request().method().equals("GET")) {
            route.resume();
            return;
        }
        APIResponse reply = route.fetch();
        int sections = reply.text().indexOf("\"sections\":[");
        String head = reply.text().substring(0, sections);
        String rest = reply.text().substring(sections);
        java.util.regex.Matcher found = FIRST_CONFIDENCE.matcher(rest);
        assertTrue(found.find() && found.find(), "two sections");
        String doubted = rest.substring(0, found.start()) + "\"confidence\":0.300" + rest.substring(found.end());
        route.fulfill(new Route.FulfillOptions().setResponse(reply).setBody(head + doubted));
    }

    @Test
    void itIsHeardAndMovedFromTheKeyboardAndThenDoubtedNoMore() {
        String id = imported(ANSWER, "ownership-1");
        page.route(Pattern.compile("/api/attempts/" + id + "$"), this::doubtTheSecond);
        openFeedback(id);
        assertThat(page.locator(".doubts")).containsText("Not sure where this starts:");
        assertThat(page.locator(".stretch__doubt")).hasText("not sure where this starts");
        assertThat(page.locator(".wave__band[data-doubtful=true]")).hasCount(1);
        double before = Double.parseDouble(handle(0).getAttribute("aria-valuenow"));
        page.locator(".doubts__one").click();
        awaitPlaying();
        assertThat(handle(0)).isFocused();
        page.keyboard().press("ArrowRight");
        awaitToast("Boundary moved");
        assertTrue(Double.parseDouble(handle(0).getAttribute("aria-valuenow")) > before);
        assertEquals(0, page.locator(".doubts, .stretch__doubt").count());
    }

    @Test
    void whereNothingIsDoubtedNothingIsOffered() {
        openFeedback(sharedAnswer());
        assertEquals(0, page.locator(".doubts, .stretch__doubt").count());
        assertThat(page.locator(".review__recording")).containsText("only measured with synthetic voices");
    }
}

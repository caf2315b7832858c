package dev.aloud.star;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveSectionsTest {
    private static final SectionCutter CUTTER = SectionCutter.load();
    private static final int SECOND = 10;

    /** The section shown at each tenth of a second; null where nothing is shown. */
    private static List<Section> cells(List<LiveSections.Shown> shown) {
        List<Section> cells = new ArrayList<>();
        for (LiveSections.Shown each : shown) {
            while (cells.size() < each.span().startMs() / 100) {
                cells.add(null);
            }
            while (cells.size() < each.span().endMs() / 100) {
                cells.add(each.section());
            }
        }
        return cells;
    }

    @Test
    void nothingIsShownBeforeTheFirstWord() {
        assertEquals(List.of(), new LiveSections(CUTTER).update(List.of()));
    }

    @Test
    void stretchesFollowEachOtherAndCoverWhatWasSaid() {
        List<Word> words = SpokenAnswers.of(SpokenAnswers.STORY);
        LiveSections strip = new LiveSections(CUTTER);
        for (int n = 1; n <= words.size(); n++) {
            List<LiveSections.Shown> shown = strip.update(words.subList(0, n));
            for (int i = 1; i < shown.size(); i++) {
                assertEquals(
                        shown.get(i - 1).span().endMs(), shown.get(i).span().startMs());
                assertTrue(shown.get(i - 1).section() != shown.get(i).section());
            }
        }
    }

    @Test
    void aMomentChangesItsSectionOnceAtMostEvenWhenWordsAreTakenBack() {
        List<Word> words = SpokenAnswers.of(SpokenAnswers.STORY);
        LiveSections strip = new LiveSections(CUTTER);
        int[] changes = new int[10_000];
        List<Section> before = List.of();
        for (int n = 1; n <= words.size(); n++) {
            for (int back : new int[] {0, 3, 0}) {
                List<Section> now = cells(strip.update(words.subList(0, Math.max(1, n - back))));
                for (int i = 0; i < before.size(); i++) {
                    boolean changed = before.get(i) != null && before.get(i) != now.get(i);
                    changes[i] += changed ? 1 : 0;
                    assertTrue(changes[i] <= 1, "a change too many at " + i);
                }
                before = now;
            }
        }
    }

    @Test
    void anOpeningIsTakenForSituationUntilThereIsEnoughToSay() {
        List<Word> words = SpokenAnswers.of(SpokenAnswers.STORY);
        LiveSections strip = new LiveSections(CUTTER);
        List<LiveSections.Shown> shown = strip.update(words.subList(0, 3));
        assertTrue(words.get(2).endMs() - words.get(0).startMs() < 8 * SECOND * 100);
        assertEquals(
                List.of(Section.SITUATION),
                shown.stream().map(LiveSections.Shown::section).toList());
    }

    @Test
    void equalWordsShowEqualStrips() {
        List<Word> words = SpokenAnswers.of(SpokenAnswers.STORY);
        LiveSections one = new LiveSections(CUTTER);
        LiveSections other = new LiveSections(CUTTER);
        for (int n = 1; n <= words.size(); n += 5) {
            assertEquals(one.update(words.subList(0, n)), other.update(words.subList(0, n)));
        }
    }
}

package dev.aloud.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.ReadableText;
import dev.aloud.transcript.TextToken;
import dev.aloud.transcript.Word;
import dev.aloud.transcript.WrittenText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsTest {
    private static final String STORY =
            "Last spring our checkout kept losing orders, about forty a week, and nobody was"
                    + " looking at it. I noticed it because a customer wrote to me. I was in the car team, and one of us had to own"
                    + " it, so I traced the orders through the queue and found that the old worker dropped them when it restarted.";

    /** Words one after the other, each of that length in milliseconds; "|" is a pause of that length. */
    private static List<Word> spoken(String text, int wordMs, int pauseMs) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (String word : text.split(" ")) {
            if (word.equals("|")) {
                at += pauseMs;
            } else {
                words.add(new Word(word, at, at + wordMs, 1));
                at += wordMs;
            }
        }
        return words;
    }

    private static List<CaptionCue> cues(List<Word> words) {
        return CaptionCues.of(words, ReadableText.tokens(words));
    }

    private static String text(CaptionCue cue) {
        return String.join(" ", cue.lines());
    }

    private static void assertReadable(List<CaptionCue> cues, String text) {
        int free = 0;
        for (CaptionCue cue : cues) {
            assertTrue(cue.startMs() >= free, "overlap at " + cue);
            free = cue.endMs();
            int ms = cue.endMs() - cue.startMs();
            assertTrue(ms >= 1000 && ms <= 7000, ms + " ms: " + cue);
            assertTrue(text(cue).length() <= 20 * ms / 1000.0, "too fast: " + cue);
            assertTrue(cue.lines().size() <= 2 && cue.lines().stream().allMatch(l -> l.length() <= 42), cue.toString());
        }
        assertEquals(text, cues.stream().map(CaptionsTest::text).collect(Collectors.joining(" ")));
    }

    @Test
    void cuesBreakAtPausesAndClausesNotInTheMiddleOfAThought() {
        List<Word> words = spoken(
                "there was a gap every night in the list | and i was in the car team | and one of us had to look at it"
                        + " | so i went through the list by hand",
                260,
                400);
        List<CaptionCue> cues = cues(words);
        assertReadable(cues, ReadableText.of(words));
        assertEquals(
                List.of(
                        List.of("There was a gap every night in the list,", "and I was in the car team,"),
                        List.of("and one of us had to look at it,", "so I went through the list by hand.")),
                cues.stream().map(CaptionCue::lines).toList());
    }

    @Test
    void aWrittenTranscriptKeepsItsOwnMarks() {
        WrittenText written = PlainText.read("\"Stop,\" she said — we lost $8k at 9:30! Why? I didn't know… yet.");
        List<CaptionCue> cues = CaptionCues.of(written.words(), written.tokens());
        assertEquals(
                "\"Stop,\" she said — we lost $8k at 9:30! Why? I didn't know… yet.",
                cues.stream().map(CaptionsTest::text).collect(Collectors.joining(" ")));
    }

    @Test
    void sentencesOfAWrittenTranscriptEndTheirCues() {
        WrittenText written = PlainText.read(STORY);
        List<CaptionCue> cues = CaptionCues.of(written.words(), written.tokens());
        assertReadable(cues, STORY);
        assertTrue(cues.stream().anyMatch(c -> text(c).endsWith("looking at it.")), cues.toString());
        assertTrue(cues.stream().anyMatch(c -> text(c).startsWith("I noticed it")), cues.toString());
        assertTrue(
                cues.stream().flatMap(c -> c.lines().stream()).noneMatch(l -> l.matches(".* (and|the|a|to|of|was)")),
                cues.toString());
    }

    @Test
    void aShortWordAloneStaysForASecond() {
        List<CaptionCue> cues = cues(List.of(new Word("yes", 500, 700, 1)));
        assertEquals(List.of(new CaptionCue(500, 1500, List.of("Yes."))), cues);
    }

    @Test
    void aShortWordBeforeTheNextSentenceUsesTheSilenceBeforeIt() {
        List<Word> words = new ArrayList<>(List.of(new Word("well", 3000, 3200, 1)));
        spoken("the list was wrong every single night", 300, 0)
                .forEach(w -> words.add(new Word(w.text(), w.startMs() + 3950, w.endMs() + 3950, 1)));
        List<TextToken> text = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            text.add(new TextToken(words.get(i).text() + (i == 0 ? "." : ""), i, i + 1));
        }
        assertReadable(CaptionCues.of(words, text), TextToken.join(text));
    }

    @Test
    void aLongPauseInTheMiddleShowsNothing() {
        List<CaptionCue> cues = cues(spoken("it broke again | and i fixed it", 300, 20_000));
        assertEquals(2, cues.size());
        assertTrue(cues.get(0).endMs() <= 2000, cues.toString());
        assertEquals(20_900, cues.get(1).startMs());
    }

    @Test
    void aWordThatIsWiderThanALineIsDivided() {
        String wide = "x".repeat(100);
        WrittenText written = PlainText.read("We call it " + wide + " here.");
        List<CaptionCue> cues = CaptionCues.of(written.words(), written.tokens());
        assertTrue(cues.stream().flatMap(c -> c.lines().stream()).allMatch(l -> l.length() <= 42), cues.toString());
        String all = cues.stream().map(CaptionsTest::text).collect(Collectors.joining());
        assertEquals(100, all.chars().filter(c -> c == 'x').count());
    }

    @Test
    void silenceGivesNoCues() {
        assertEquals("", Captions.srt(List.of(), List.of()));
        assertEquals("WEBVTT\n\n", Captions.vtt(List.of(), List.of()));
    }

    @Test
    void timesAreWrittenAsTheirFormatsWant() {
        List<Word> words = List.of(new Word("hello", 3_661_005, 3_662_500, 1));
        List<TextToken> text = ReadableText.tokens(words);
        assertEquals("1\n01:01:01,005 --> 01:01:02,500\nHello.\n\n", Captions.srt(words, text));
        assertEquals("WEBVTT\n\n01:01:01.005 --> 01:01:02.500\nHello.\n\n", Captions.vtt(words, text));
    }

    @Test
    void marksThatWebVttReadsAsMarkupAreWrittenAsText() {
        WrittenText written = PlainText.read("R&D cut <p99> to 5 ms.");
        assertTrue(Captions.vtt(written.words(), written.tokens()).contains("R&amp;D cut &lt;p99&gt; to 5 ms."));
        assertTrue(Captions.srt(written.words(), written.tokens()).contains("R&D cut <p99> to 5 ms."));
    }

    /** Up to 170 words a minute, with pauses anywhere: every limit holds. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyLimitHoldsForSpeechAtAnyUsualPace(int seed) {
        List<Word> words = random(new Random(seed), 240, 420);
        List<CaptionCue> cues = cues(words);
        assertReadable(cues, ReadableText.of(words));
    }

    /** 300 words a minute without a pause can't be read at 20 characters a second: captions stay with the voice. */
    @Test
    void speechFasterThanReadingStaysWithTheVoice() {
        List<Word> words = random(new Random(7), 150, 200).stream().toList();
        List<CaptionCue> cues = cues(words);
        int free = 0;
        int word = 0;
        for (CaptionCue cue : cues) {
            assertTrue(cue.startMs() >= free && cue.endMs() - cue.startMs() <= 7000, cue.toString());
            free = cue.endMs();
            int shift = Math.abs(cue.startMs() - words.get(word).startMs());
            assertTrue(shift <= CaptionCues.MOST_SHIFT_MS, shift + " ms: " + cue);
            word += text(cue).split(" ").length;
        }
    }

    private static List<Word> random(Random random, int leastMs, int mostMs) {
        String[] some =
                "the queue dropped orders whenever our worker restarted and nobody noticed it i traced a missing customer"
                        .split(" ");
        List<Word> words = new ArrayList<>();
        int at = random.nextInt(3000);
        for (int i = 0; i < 400; i++) {
            String text = some[random.nextInt(some.length)];
            int ms = Math.max(leastMs, Math.min(mostMs, 60 * text.length()));
            words.add(new Word(text, at, at + ms, 1));
            at += ms + (random.nextInt(8) == 0 ? random.nextInt(1500) : 0);
        }
        return words;
    }

    @Test
    void anHourOfWordsIsDividedInASecond() {
        WrittenText hour = PlainText.read(STORY.repeat(150));
        List<CaptionCue> cues = assertTimeout(Duration.ofSeconds(5), () -> CaptionCues.of(hour.words(), hour.tokens()));
        assertFalse(cues.isEmpty());
    }
}

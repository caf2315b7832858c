package dev.aloud.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Word;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnalyserSpeedTest {
    /** What a warmed analysis of three minutes may take of a core, the middle of ten; milliseconds. */
    private static final long THREE_MINUTES_IN = 250;

    /** Time of this thread on a core, so that whatever else the machine does is not measured. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static AnalysisRequest spoken(List<Word> words) {
        return TestAnswers.request(
                words, Optional.of(TestAnswers.voice(words)), "ownership", "sde2", "full", Corrections.NONE);
    }

    @Test
    void threeMinutesAreReadAnalysedAndWrittenInAQuarterOfASecond() {
        List<Word> words = PlainText.words(TestAnswers.STORY.repeat(4));
        assertTrue(words.get(words.size() - 1).endMs() > 170_000, "the answer is too short to measure");
        AnalysisRequest request = spoken(words);
        long[] times = new long[30];
        for (int i = 0; i < times.length; i++) {
            long start = cpuNanos();
            AnalysisJson.of(TestAnswers.ANALYSER.analyse(request), true);
            times[i] = (cpuNanos() - start) / 1_000_000;
        }
        long[] warmed = Arrays.copyOfRange(times, 20, 30);
        Arrays.sort(warmed);
        System.err.println(
                "A three-minute answer is analysed in " + warmed[5] + " ms of a core (median of ten, warmed).");
        assertTrue(warmed[5] < THREE_MINUTES_IN, Arrays.toString(times));
    }

    @Test
    void anHourOfWordsIsAnalysed() {
        List<Word> words = PlainText.words("I fixed the queue and it saved forty percent of the time. ".repeat(800));
        assertEquals(
                words.size(),
                TestAnswers.ANALYSER.analyse(spoken(words)).words().size());
    }
}

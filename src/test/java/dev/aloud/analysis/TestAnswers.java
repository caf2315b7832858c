package dev.aloud.analysis;

import dev.aloud.audio.SoundFrames;
import dev.aloud.content.Content;
import dev.aloud.transcript.PlainText;
import dev.aloud.transcript.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Answers to analyse, and the parts of a request that do not matter to a test. */
final class TestAnswers {
    static final Content CONTENT = Content.load();
    static final Analyser ANALYSER = Analyser.load();

    /** About a minute of speech with all five sections. */
    static final String STORY = """
            Last spring our checkout kept losing orders, about forty a week, and nobody was looking at it.
            It wasn't my service and there was no ticket, but I decided to find out why.
            I pulled three weeks of logs and I saw that retries were dropped when the queue was full.
            I wrote a small replay tool, I traced the cause to a missing timeout, and I fixed it with a test.
            Then I added an alarm so that it can't come back silently.
            Lost orders went from forty a week down to zero, which saved about $8k a month.
            What I learned is that a silent failure needs an owner, so now I ask who gets paged first.
            """;

    private TestAnswers() {}

    static AnalysisRequest request(List<Word> words, Corrections corrections) {
        return request(words, Optional.empty(), "ownership", "sde2", "full", corrections);
    }

    static AnalysisRequest request(
            List<Word> words,
            Optional<SoundFrames> sound,
            String competency,
            String level,
            String profile,
            Corrections corrections) {
        return new AnalysisRequest(
                words,
                sound,
                sound.isEmpty(),
                CONTENT.question("ownership-1").filter(q -> q.competency().equals(competency)),
                CONTENT.competency(competency).orElseThrow(),
                CONTENT.level(level).orElseThrow(),
                CONTENT.profile(profile).orElseThrow(),
                corrections);
    }

    static Analysis analysed(String text) {
        return analysed(text, Corrections.NONE);
    }

    static Analysis analysed(String text, Corrections corrections) {
        return ANALYSER.analyse(request(PlainText.words(text), corrections));
    }

    /** A voice of 120 Hz throughout these words, with a second of room before and after. */
    static SoundFrames voice(List<Word> words) {
        int ms = (words.isEmpty() ? 0 : words.get(words.size() - 1).endMs()) / 10 * 10 + 1000;
        SoundFrames frames =
                new SoundFrames(44100, ms, new float[ms / 10], new float[ms / 10], new boolean[ms / 10], 0);
        Arrays.fill(frames.levelDbfs(), -60);
        for (Word word : words) {
            int from = word.startMs() / 10;
            int to = word.endMs() / 10;
            Arrays.fill(frames.levelDbfs(), from, to, -20);
            Arrays.fill(frames.pitchHz(), from, to, 120);
            Arrays.fill(frames.voiced(), from, to, true);
        }
        return frames;
    }
}

package dev.aloud.rubric;

import dev.aloud.audio.SoundFrames;
import dev.aloud.content.Content;
import dev.aloud.content.Level;
import dev.aloud.content.Profile;
import dev.aloud.reader.Reader;
import dev.aloud.reader.Reading;
import dev.aloud.star.SectionSpan;
import dev.aloud.star.TimingJudge;
import dev.aloud.transcript.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Readings of short invented answers, for tests. */
public final class RubricInputs {
    private static final Content CONTENT = Content.load();
    private static final Reader READER = Reader.load();
    private static final TimingJudge TIMING = TimingJudge.load();

    /** An invented answer with everything in it that Ownership asks of a senior engineer. */
    public static final String STRONG =
            "[S] while i was checking the parking bill i noticed that one in ten receipts was wrong"
                    + " [T] receipts belong to the finance team and nobody had asked me to look but i decided to chase it"
                    + " [A] i pulled two hundred receipts and i traced the error to a rounding step in the old export so i rewrote that step"
                    + " i convinced the finance team to try it and i trained their clerks i could have just corrected the totals"
                    + " by hand but the audit would still be wrong then i added a check that refuses a file with a wrong sum"
                    + " [R] wrong receipts went from ten percent to zero and we saved eight k a week in refunds"
                    + " three other offices adopted the check"
                    + " [L] i had assumed that somebody was watching it now i ask who owns each export because nobody owns what lies between teams";

    private RubricInputs() {}

    public static RubricInput ownership(String level, String text) {
        return reading("ownership", level, text, Set.of());
    }

    public static RubricInput reading(String competency, String level, String text, Set<String> dismissed) {
        Texts.Text told = Texts.read(text, "situation");
        return of(competency, level, told.words(), told.sections(), Optional.empty(), dismissed);
    }

    /** A story of so many words in one section, and what is read in it. */
    public static RubricInput withReading(
            String competency, String level, String text, Reading reading, Set<String> dismissed) {
        RubricInput input = reading(competency, level, text, dismissed);
        return new RubricInput(
                input.words(),
                reading,
                input.sections(),
                input.timing(),
                input.sound(),
                input.competency(),
                input.level(),
                input.profile(),
                dismissed);
    }

    static RubricInput heard(List<Word> words, List<SectionSpan> sections, Optional<SoundFrames> sound) {
        return of("ownership", "sde2", words, sections, sound, Set.of());
    }

    private static RubricInput of(
            String competency,
            String levelId,
            List<Word> words,
            List<SectionSpan> sections,
            Optional<SoundFrames> sound,
            Set<String> dismissed) {
        Level level = CONTENT.level(levelId).orElseThrow();
        Profile profile = CONTENT.profile(level.defaultProfile()).orElseThrow();
        return new RubricInput(
                words,
                READER.read(words, competency, levelId),
                sections,
                TIMING.judge(words, sections, level, profile),
                sound,
                CONTENT.competency(competency).orElseThrow(),
                level,
                profile,
                dismissed);
    }
}

package dev.aloud.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A content file that somebody spoilt is refused with its name, the line and what is wrong there. */
class ContentFaultsTest {
    private static <T> Problem fault(String file, String from, String to, TypeReference<T> type) throws IOException {
        String text = Files.readString(Path.of("content", file));
        assertTrue(text.contains(from), "nothing to spoil: " + from);
        String spoilt = text.replace(from, to);
        return assertThrows(AloudException.class, () -> ContentReader.parse("content/" + file, spoilt, type))
                .problems()
                .get(0);
    }

    @Test
    void aTargetThatCantBeIsNamedWithItsLine() throws IOException {
        Problem problem =
                fault("profiles.yaml", "situation: 30,", "situation: -3,", new TypeReference<List<Profile>>() {});
        assertEquals("content/profiles.yaml line 2", problem.where());
        assertTrue(problem.what().contains("Situation is given -3 seconds"), problem.what());
    }

    @Test
    void aProfileThatLacksATargetIsNamedWithItsLine() throws IOException {
        Problem problem = fault("profiles.yaml", "situation: 30, ", "", new TypeReference<List<Profile>>() {});
        assertEquals("content/profiles.yaml line 2", problem.where());
    }

    @Test
    void aLevelsTotalThatCantBeIsNamedWithItsLine() throws IOException {
        Problem problem = fault(
                "levels.yaml", "totalLimitSeconds: 120", "totalLimitSeconds: 0", new TypeReference<List<Level>>() {});
        assertEquals("content/levels.yaml line 2", problem.where());
        assertTrue(problem.what().contains("sde1") && problem.what().contains("is 0"), problem.what());
    }

    @Test
    void aCapThatCantBeIsNamedWithItsLine() throws IOException {
        String text = Files.readString(Path.of("content", "timing.yaml"));
        long line = text.substring(0, text.indexOf("\nproblemSeconds")).lines().count() + 1;
        Problem problem =
                fault("timing.yaml", "problemSeconds: 30", "problemSeconds: 0", new TypeReference<TimingRules>() {});
        assertEquals("content/timing.yaml line " + line, problem.where());
    }

    @Test
    void aTextThatNamesWhatNobodyFillsInIsNamedWithItsLine() throws IOException {
        Problem problem = fault(
                "timing.yaml",
                "after {seconds} s. Listeners should",
                "{minutes} went by",
                new TypeReference<TimingRules>() {});
        assertTrue(problem.where().startsWith("content/timing.yaml line "), problem.where());
        assertTrue(problem.what().contains("{minutes}"), problem.what());
    }

    @Test
    void aCueThatMissesItsExampleIsNamed() throws IOException {
        Problem problem = fault(
                "problem.yaml",
                "matches: [\"the nightly export failed twice a week\"",
                "matches: [\"the nightly export went well\"",
                new TypeReference<ProblemCues>() {});
        assertTrue(problem.where().startsWith("content/problem.yaml line "), problem.where());
        assertTrue(problem.what().contains("the nightly export went well"), problem.what());
    }

    @Test
    void aCueThatSpeaksWhereItMustBeSilentIsNamedWithItsLine() throws IOException {
        Problem problem = fault(
                "problem.yaml",
                "silent: [\"i was on a break\"",
                "silent: [\"it was broken\"",
                new TypeReference<ProblemCues>() {});
        assertTrue(problem.where().startsWith("content/problem.yaml line "), problem.where());
        assertTrue(problem.what().contains("it was broken") && problem.what().contains("broke"), problem.what());
    }

    @Test
    void aLevelWhoseProfileIsGoneIsNamedWithItsLine() {
        Problem problem = ContentReader.misfit("levels.yaml", "senior", "There is no profile \"gone\".")
                .problems()
                .get(0);
        assertEquals("content/levels.yaml line 4", problem.where());
    }
}

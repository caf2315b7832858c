package dev.aloud.cli;

import dev.aloud.attempts.Attempts;
import dev.aloud.attempts.CustomTargets;
import dev.aloud.attempts.DeliverySwitches;
import dev.aloud.attempts.HabitStore;
import dev.aloud.attempts.OwnFigures;
import dev.aloud.attempts.OwnWordStore;
import dev.aloud.problem.AloudException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Applies the user's own settings from a data folder. Stateless. */
final class UserSettings {
    private UserSettings() {}

    /** Returns the settings with the user's own targets, habits, words, switches and medians; unchanged without a folder. Throws UNUSABLE_INPUT if the folder does not exist. */
    static ScoringOptions.Settings applied(Path data, ScoringOptions.Settings judging) {
        if (data == null) {
            return judging;
        }
        if (!Files.isDirectory(data)) {
            throw new AloudException(
                    AloudException.Kind.UNUSABLE_INPUT,
                    "There is no data folder.",
                    data.toString(),
                    "Use the same folder as for serve --data, or leave --data out.");
        }
        Attempts attempts = Attempts.open(data, Clock.systemUTC());
        CustomTargets own = new CustomTargets(attempts);
        return new ScoringOptions.Settings(
                judging.question(),
                judging.competency(),
                judging.level(),
                own.applied(judging.profile()),
                new HabitStore(attempts).all(),
                new OwnWordStore(attempts).words(),
                new DeliverySwitches(attempts).off(),
                new OwnFigures(attempts).newest(),
                judging.company());
    }
}

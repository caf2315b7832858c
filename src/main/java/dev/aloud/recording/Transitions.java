package dev.aloud.recording;

import static dev.aloud.recording.Effect.APPEND;
import static dev.aloud.recording.Effect.ATTACH;
import static dev.aloud.recording.Effect.AWAIT_RETURN;
import static dev.aloud.recording.Effect.FINISH;
import static dev.aloud.recording.Effect.OPEN;
import static dev.aloud.recording.Effect.RESUME;
import static dev.aloud.recording.Effect.SUSPEND;
import static dev.aloud.recording.Effect.TELL_ANALYSING;
import static dev.aloud.recording.Effect.TELL_DISK;
import static dev.aloud.recording.Effect.TELL_DONE;
import static dev.aloud.recording.Effect.TELL_FULL;
import static dev.aloud.recording.Effect.TELL_NO_FEEDBACK;
import static dev.aloud.recording.Effect.TELL_NO_SOUND;
import static dev.aloud.recording.Effect.TELL_TAKEN_OVER;

import dev.aloud.recording.Command.Analysed;
import dev.aloud.recording.Command.AnalysisFailed;
import dev.aloud.recording.Command.DiskFailed;
import dev.aloud.recording.Command.Full;
import dev.aloud.recording.Command.Join;
import dev.aloud.recording.Command.Leave;
import dev.aloud.recording.Command.Release;
import dev.aloud.recording.Command.ReturnTimeout;
import dev.aloud.recording.Command.Shutdown;
import dev.aloud.recording.Command.Sound;
import dev.aloud.recording.Command.Stop;
import dev.aloud.recording.Stage.Analysing;
import dev.aloud.recording.Stage.AwaitingReturn;
import dev.aloud.recording.Stage.Connected;
import dev.aloud.recording.Stage.Done;
import dev.aloud.recording.Stage.Interrupted;
import dev.aloud.recording.Stage.Prepared;
import dev.aloud.recording.Stage.Recording;

/** The life of an answer as one pure function. A command that does not fit the stage changes nothing. */
final class Transitions {
    private Transitions() {}

    static Step next(Stage stage, Command command) {
        if (stage instanceof Prepared) {
            return command instanceof Join join ? Step.to(new Connected(join.page()), ATTACH) : Step.to(stage);
        }
        if (stage instanceof Connected connected) {
            return connected(connected, command);
        }
        if (stage instanceof Recording recording) {
            return recording(recording, command);
        }
        if (stage instanceof AwaitingReturn away) {
            return awaitingReturn(away, command);
        }
        return ended(stage, command);
    }

    private static Step connected(Connected stage, Command command) {
        if (command instanceof Join join) {
            return Step.to(new Connected(join.page()), TELL_TAKEN_OVER, ATTACH);
        }
        if (command instanceof Sound sound && sound.page() == stage.page()) {
            return Step.to(new Recording(sound.page()), OPEN, APPEND);
        }
        if (command instanceof Stop stop && stop.page() == stage.page()) {
            return Step.to(new Prepared(), TELL_NO_SOUND);
        }
        if (command instanceof DiskFailed) {
            return Step.to(new Prepared(), TELL_DISK);
        }
        boolean left = command instanceof Leave leave && leave.page() == stage.page();
        return left || command instanceof Shutdown ? Step.to(new Prepared()) : Step.to(stage);
    }

    private static Step recording(Recording stage, Command command) {
        if (command instanceof Join join) {
            return Step.to(new Recording(join.page()), TELL_TAKEN_OVER, ATTACH);
        }
        if (command instanceof Sound sound && sound.page() == stage.page()) {
            return Step.to(stage, APPEND);
        }
        if (command instanceof Stop stop && stop.page() == stage.page()) {
            return Step.to(new Analysing(), TELL_ANALYSING, FINISH);
        }
        if (command instanceof Leave leave && leave.page() == stage.page()) {
            // A page leaves at most once, so its number also identifies the absence.
            return Step.to(new AwaitingReturn(leave.page()), AWAIT_RETURN);
        }
        if (command instanceof Full) {
            return Step.to(new Analysing(), TELL_FULL, TELL_ANALYSING, FINISH);
        }
        if (command instanceof DiskFailed) {
            return Step.to(new Interrupted(), SUSPEND, TELL_DISK);
        }
        return command instanceof Shutdown ? Step.to(new Interrupted(), SUSPEND) : Step.to(stage);
    }

    private static Step awaitingReturn(AwaitingReturn stage, Command command) {
        if (command instanceof Join join) {
            return Step.to(new Recording(join.page()), ATTACH);
        }
        boolean over = command instanceof ReturnTimeout up && up.absence() == stage.absence();
        return over || command instanceof Release || command instanceof Shutdown
                ? Step.to(new Interrupted(), SUSPEND)
                : Step.to(stage);
    }

    private static Step ended(Stage stage, Command command) {
        if (stage instanceof Interrupted) {
            return command instanceof Join join ? Step.to(new Recording(join.page()), RESUME, ATTACH) : Step.to(stage);
        }
        if (stage instanceof Done) {
            return command instanceof Join ? Step.to(stage, ATTACH, TELL_DONE) : Step.to(stage);
        }
        if (command instanceof Join) {
            return Step.to(stage, TELL_TAKEN_OVER, ATTACH, TELL_ANALYSING);
        }
        if (command instanceof Analysed) {
            return Step.to(new Done(), TELL_DONE);
        }
        return command instanceof AnalysisFailed ? Step.to(new Interrupted(), TELL_NO_FEEDBACK) : Step.to(stage);
    }
}

package dev.aloud.server;

import dev.aloud.attempts.Attempts;
import dev.aloud.attempts.CustomTargets;
import dev.aloud.attempts.HabitStore;
import dev.aloud.attempts.Housekeeping;
import dev.aloud.attempts.Reviewer;
import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.recording.RecordingCoordinator;
import dev.aloud.recording.TranscriptionQueue;
import dev.aloud.speech.ModelSwitch;
import dev.aloud.speech.ReplaceableEngine;
import java.time.Clock;

/** The services that the routes use, created once. */
record Services(
        HousekeepingLock lock,
        Attempts attempts,
        CustomTargets customTargets,
        HabitStore habits,
        Reviewer reviewer,
        RecordingCoordinator coordinator,
        TranscriptionQueue transcriptionQueue,
        ComputerMicrophone microphone,
        Housekeeping housekeeping,
        ReplaceableEngine engine,
        ModelSwitch models) {
    static Services open(ServerSettings settings, Clock clock) {
        Attempts attempts = Attempts.open(settings.data(), clock);
        Reviewer reviewer = new Reviewer(attempts, settings.content(), settings.analyser());
        ReplaceableEngine engine = new ReplaceableEngine(settings.engine());
        return new Services(
                new HousekeepingLock(settings.data()),
                attempts,
                new CustomTargets(attempts),
                new HabitStore(attempts),
                reviewer,
                new RecordingCoordinator(attempts, reviewer, settings.analyser(), engine),
                new TranscriptionQueue(attempts, reviewer, engine),
                new ComputerMicrophone(),
                new Housekeeping(attempts),
                engine,
                new ModelSwitch(engine, settings.models(), settings.data()));
    }

    void close() {
        microphone.close();
        transcriptionQueue.close();
        coordinator.close();
        models.close();
        engine.close();
        lock.close();
    }

    /** Returns the id if that attempt is neither recorded nor transcribed; BUSY otherwise. */
    String idle(String id) {
        coordinator.stopWaiting(id);
        if (isBusyWith(id)) {
            throw new AloudException(
                    Kind.BUSY, "The attempt is being recorded or transcribed.", id, "Wait until it is done.");
        }
        return id;
    }

    /** Returns whether this process is working on that attempt. */
    boolean isBusyWith(String id) {
        return coordinator.isBusyWith(id) || transcriptionQueue.isPending(id);
    }
}

package dev.aloud.server;

import dev.aloud.attempts.Attempts;
import dev.aloud.attempts.CustomTargets;
import dev.aloud.attempts.HabitStore;
import dev.aloud.attempts.Housekeeping;
import dev.aloud.attempts.Reviewer;
import dev.aloud.recording.RecordingCoordinator;
import dev.aloud.recording.TranscriptionQueue;
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
        Housekeeping housekeeping) {
    static Services open(ServerSettings settings, Clock clock) {
        Attempts attempts = Attempts.open(settings.data(), clock);
        Reviewer reviewer = new Reviewer(attempts, settings.content(), settings.analyser());
        return new Services(
                new HousekeepingLock(settings.data()),
                attempts,
                new CustomTargets(attempts),
                new HabitStore(attempts),
                reviewer,
                new RecordingCoordinator(attempts, reviewer, settings.analyser(), settings.engine()),
                new TranscriptionQueue(attempts, reviewer, settings.engine()),
                new ComputerMicrophone(),
                new Housekeeping(attempts));
    }

    void close() {
        microphone.close();
        transcriptionQueue.close();
        coordinator.close();
        lock.close();
    }

    /** Returns whether this process is working on that attempt. */
    boolean isBusyWith(String id) {
        return coordinator.isBusyWith(id) || transcriptionQueue.isPending(id);
    }
}

package dev.aloud.server;

import dev.aloud.attempts.Attempts;
import dev.aloud.attempts.Housekeeping;
import dev.aloud.attempts.LearntHabits;
import dev.aloud.attempts.OwnTargets;
import dev.aloud.attempts.Reviewer;
import dev.aloud.recording.Recognition;
import dev.aloud.recording.RecordingDesk;
import java.time.Clock;

/** What the routes stand on, put together once. */
record Rooms(
        HousekeepersLock lock,
        Attempts attempts,
        OwnTargets ownTargets,
        LearntHabits habits,
        Reviewer reviewer,
        RecordingDesk desk,
        Recognition recognition,
        Housekeeping housekeeping) {
    static Rooms open(ServerSettings settings, Clock clock) {
        Attempts attempts = Attempts.open(settings.data(), clock);
        Reviewer reviewer = new Reviewer(attempts, settings.content(), settings.analyser());
        return new Rooms(
                new HousekeepersLock(settings.data()),
                attempts,
                new OwnTargets(attempts),
                new LearntHabits(attempts),
                reviewer,
                new RecordingDesk(attempts, reviewer, settings.analyser(), settings.engine()),
                new Recognition(attempts, reviewer, settings.engine()),
                new Housekeeping(attempts));
    }

    void close() {
        recognition.close();
        desk.close();
        lock.close();
    }

    /** Whether this process is at work on that attempt. */
    boolean isInHand(String id) {
        return desk.isInHand(id) || recognition.isUnderWay(id);
    }
}

package dev.aloud.recording;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;

/** What the desk says when something is in the way. */
final class RecordingProblems {
    static final Problem TAKEN_OVER =
            new Problem("Another page took this recording over.", "live", "Go on there; what was said here is kept.");
    static final Problem NO_SOUND = new Problem(
            "No sound came in, so there is nothing to give feedback on.",
            "microphone",
            "Check that the browser may use the microphone and that the right one is chosen, then answer again.");
    static final Problem FULL = new Problem(
            "The answer has reached " + RecordingCoordinator.MAX_MINUTES + " minutes, the longest that is recorded.",
            "live",
            "Everything up to here is kept and gets its feedback now.");
    static final Problem OUR_FAULT = new Problem(
            "Something went wrong inside Aloud. What was said is kept.",
            "live",
            "Open the attempt from the list to have it recognised; if it fails again, report it.");

    private RecordingProblems() {}

    static AloudException beingHeard(String id) {
        return new AloudException(
                Kind.BUSY,
                "The recording is being heard at this moment, so nothing can be added to it.",
                id,
                "Open the attempt from the list: its feedback comes there.");
    }

    static AloudException imported(String id) {
        return new AloudException(
                Kind.BAD_REQUEST,
                "This recording was taken in as a file; nothing can be said into it.",
                id,
                "Begin a new attempt.");
    }

    static AloudException busy() {
        return new AloudException(
                Kind.BUSY,
                "Another answer is being recorded on this machine at this moment.",
                "live",
                "Stop that one first (it may be in another tab or window), then begin again.");
    }

    static AloudException rate(int rate, int first) {
        return new AloudException(
                Kind.BAD_REQUEST,
                "The recording began with " + first + " Hz and can't go on with " + rate + " Hz.",
                "rate",
                "Go on with " + first + " Hz, or begin a new attempt.");
    }

    static AloudException rate(int rate) {
        return new AloudException(
                Kind.BAD_REQUEST,
                "A rate of " + rate + " Hz can't be recorded.",
                "rate",
                "Send " + RecordingCoordinator.LEAST_RATE + " to " + RecordingCoordinator.MOST_RATE + " Hz.");
    }
}

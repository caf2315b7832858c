package dev.aloud.recording;

import dev.aloud.problem.AloudException;
import dev.aloud.problem.AloudException.Kind;
import dev.aloud.problem.Problem;

/** The problems that can stop a recording, in the user's words. */
final class RecordingProblems {
    static final Problem TAKEN_OVER = new Problem(
            "Another page took over this recording.", "live", "Continue there. What you said here is saved.");
    static final Problem NO_SOUND = new Problem(
            "No sound was recorded, so there is no feedback.",
            "microphone",
            "Check that the microphone is allowed and that the right one is selected, then try again.");
    static final Problem FULL = new Problem(
            "The answer has reached " + RecordingCoordinator.MAX_MINUTES + " minutes, the longest that Aloud records.",
            "live",
            "Everything so far is saved, and feedback is being prepared.");
    static final Problem OUR_FAULT = new Problem(
            "Something went wrong in Aloud. What you said is saved.",
            "live",
            "Open the attempt from the list and transcribe it. If it fails again, please report it.");

    private RecordingProblems() {}

    static AloudException beingHeard(String id) {
        return new AloudException(
                Kind.BUSY,
                "The recording is being transcribed, so nothing can be added.",
                id,
                "Open the attempt from the list. Its feedback appears there.");
    }

    static AloudException imported(String id) {
        return new AloudException(
                Kind.BAD_REQUEST,
                "This recording was imported from a file, so nothing can be added.",
                id,
                "Start a new attempt.");
    }

    static AloudException busy() {
        return new AloudException(
                Kind.BUSY,
                "Another answer is being recorded on this machine.",
                "live",
                "Stop it first (it may be in another tab or window), then start again.");
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

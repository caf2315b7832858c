package dev.aloud.delivery;

import static dev.aloud.audio.SoundFrames.FRAME_MS;

import dev.aloud.transcript.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds runs of frames that have something in common. */
final class FrameRuns {
    private FrameRuns() {}

    /**
     * Returns the runs within frames [from, to), in order. Each starts and ends with a frame that matches.
     *
     * @param bridgeMs other frames for as long as this do not end a run
     */
    static List<Span> find(int from, int to, int bridgeMs, IntPredicate matches) {
        List<Span> runs = new ArrayList<>();
        int start = -1;
        int last = -1;
        for (int frame = from; frame < to; frame++) {
            boolean match = matches.test(frame);
            if (start >= 0 && !match && (frame - last) * FRAME_MS > bridgeMs) {
                runs.add(new Span(start * FRAME_MS, (last + 1) * FRAME_MS));
                start = -1;
            }
            if (match) {
                start = start < 0 ? frame : start;
                last = frame;
            }
        }
        if (start >= 0) {
            runs.add(new Span(start * FRAME_MS, (last + 1) * FRAME_MS));
        }
        return runs;
    }
}

package dev.aloud.recording;

import java.util.List;

/** The next stage, and the effects that lead to it. Immutable. */
record Step(Stage next, List<Effect> effects) {
    Step {
        effects = List.copyOf(effects);
    }

    static Step to(Stage next, Effect... effects) {
        return new Step(next, List.of(effects));
    }
}

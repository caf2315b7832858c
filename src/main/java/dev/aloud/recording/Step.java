package dev.aloud.recording;

import java.util.List;

/** Where a command leads, and what has to be done on the way. Immutable. */
record Step(Stage next, List<Effect> effects) {
    Step {
        effects = List.copyOf(effects);
    }

    static Step to(Stage next, Effect... effects) {
        return new Step(next, List.of(effects));
    }
}

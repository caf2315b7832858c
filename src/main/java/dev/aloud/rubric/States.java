package dev.aloud.rubric;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.aloud.content.ContentReader;

/**
 * From which chance on a finding counts as heard, and below which as not heard (content/rubric/states.yaml, with the source of each
 * figure). Immutable.
 *
 * @param heardFrom 0 to 1
 * @param notHeardBelow 0 to 1, less than {@code heardFrom}
 * @param noStoryFrom chance that nothing that happened is told, from which on nothing is counted
 */
record States(double heardFrom, double notHeardBelow, double noStoryFrom) {
    States {
        if (!(0 <= notHeardBelow && notHeardBelow < heardFrom && heardFrom <= 1)) {
            throw new IllegalArgumentException(
                    "notHeardBelow " + notHeardBelow + " should be less than heardFrom " + heardFrom + ", both 0 to 1");
        }
    }

    static States load() {
        return ContentReader.read("rubric/states.yaml", new TypeReference<>() {});
    }

    Finding.State of(double chance) {
        return chance >= heardFrom
                ? Finding.State.HEARD
                : chance < notHeardBelow ? Finding.State.NOT_HEARD : Finding.State.UNSURE;
    }
}

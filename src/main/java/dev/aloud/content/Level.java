package dev.aloud.content;

/**
 * A level that candidates interview for. Immutable.
 *
 * @param id sde1, sde2, senior, staff or other
 * @param name as shown
 * @param defaultProfile id of the profile used when none is chosen
 * @param totalLimitSeconds seconds that an interviewer at this level gives an answer before it is too long
 */
public record Level(String id, String name, String defaultProfile, int totalLimitSeconds) {
    /** Lowest and highest time for an answer, seconds. */
    private static final int LEAST = 30;

    private static final int MOST = 900;

    public Level {
        if (id == null || id.isBlank() || name == null || name.isBlank() || defaultProfile == null) {
            throw new IllegalArgumentException(
                    "levels: a level needs id, name and defaultProfile, and \"" + id + "\" lacks one");
        }
        if (totalLimitSeconds < LEAST || totalLimitSeconds > MOST) {
            throw new IllegalArgumentException("levels: totalLimitSeconds of \"" + id + "\" is " + totalLimitSeconds
                    + ", it must lie from " + LEAST + " to " + MOST);
        }
    }
}

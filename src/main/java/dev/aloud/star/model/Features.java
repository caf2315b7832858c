package dev.aloud.star.model;

import java.util.List;

/**
 * What something looks like.
 *
 * @param names of the features that are there
 * @param meaning numbers for what its words mean, shape of {@link StretchMeaning}; empty where meaning isn't looked at
 */
public record Features(List<String> names, float[] meaning) {
    private static final float[] NOTHING = {};

    /** Features that are all names. */
    public static Features named(List<String> names) {
        return new Features(names, NOTHING);
    }
}

package dev.aloud.content;

/**
 * A rung of the ladder that the candidate interviews for. Immutable.
 *
 * @param id sde1, sde2, senior, staff or other
 * @param name as shown
 * @param defaultProfile id of the profile used when none is chosen
 * @param totalLimitSeconds seconds that an interviewer at this level gives an answer before it is too long
 */
public record Level(String id, String name, String defaultProfile, int totalLimitSeconds) {}

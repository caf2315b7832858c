package dev.aloud.coaching;

/**
 * The follow-up question of an interviewer. Immutable.
 *
 * @param id of the probe in the content
 * @param text the question
 * @param why what was missing in the answer
 */
public record Probe(String id, String text, String why) {}

package dev.aloud.coaching;

/**
 * The follow-up question that an interviewer would ask now. Immutable.
 *
 * @param id of the probe in the content
 * @param text the question
 * @param why what was missing from the answer that it asks for
 */
public record Probe(String id, String text, String why) {}

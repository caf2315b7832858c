package dev.aloud.content;

/**
 * One prompt of a competency. Immutable.
 *
 * @param id unique, e.g. "ownership-1"
 * @param competency id of the competency it tests
 * @param text as an interviewer says it
 * @param direct false if the question does not name the competency
 */
public record Question(String id, String competency, String text, boolean direct) {}

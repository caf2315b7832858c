package dev.aloud.content;

/**
 * What a question tests. Immutable.
 *
 * @param id e.g. "ownership"
 * @param name as shown, e.g. "Ownership"
 * @param definition one or two sentences
 */
public record Competency(String id, String name, String definition) {}

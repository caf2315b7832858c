package dev.aloud.rubric;

import dev.aloud.star.Section;
import dev.aloud.transcript.Span;

/**
 * The words that support a finding. Immutable.
 *
 * @param quote the recognised words, formatted for reading
 * @param span their time on the recording
 * @param section the section that contains them
 * @param firstWord 0-based index of the first quoted word
 * @param endWord index after the last quoted word
 */
public record Evidence(String quote, Span span, Section section, int firstWord, int endWord) {}

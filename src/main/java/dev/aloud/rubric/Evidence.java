package dev.aloud.rubric;

import dev.aloud.star.Section;
import dev.aloud.transcript.Span;

/**
 * The words that a finding rests on. Immutable.
 *
 * @param quote the words as heard, readable
 * @param span their time on the recording
 * @param section the section they stand in
 * @param firstWord 0-based index of the first quoted word
 * @param endWord index after the last quoted word
 */
public record Evidence(String quote, Span span, Section section, int firstWord, int endWord) {}

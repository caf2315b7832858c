package dev.aloud.coaching;

import dev.aloud.transcript.Span;

/**
 * One piece of advice. Immutable.
 *
 * @param id of the advice in the content
 * @param title a few words
 * @param moment the part of the recording; the whole answer if something is missing
 * @param heard the quote, or what was not heard
 * @param why why it matters to an interviewer
 * @param instead what to say instead, as words that the candidate could say
 */
public record Advice(String id, String title, Span moment, String heard, String why, String instead) {}

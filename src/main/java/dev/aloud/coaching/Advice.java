package dev.aloud.coaching;

import dev.aloud.transcript.Span;

/**
 * One piece of advice. Immutable.
 *
 * @param id of the advice in the content
 * @param title a few words
 * @param moment the stretch of the recording it is about; the whole answer when it is about an absence
 * @param heard what was heard there, quoted, or what was not heard
 * @param why why it matters to an interviewer
 * @param instead what to say instead, as words that the candidate could say
 */
public record Advice(String id, String title, Span moment, String heard, String why, String instead) {}

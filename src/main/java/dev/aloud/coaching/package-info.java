/** What to say about an answer, in which order, and which probe to ask next. Pure. */
package dev.aloud.coaching;

/** Recognised words, clauses, spoken numbers and readable text. Pure: no I/O, no clock, no native code. */
package dev.aloud.transcript;

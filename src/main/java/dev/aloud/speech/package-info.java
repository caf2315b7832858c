/** Timed words out: the one room that knows Vosk. */
package dev.aloud.speech;

/** The commands: serve, score, transcribe, doctor. */
package dev.aloud.cli;

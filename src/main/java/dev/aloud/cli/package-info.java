/** The commands: serve, score, transcribe, evaluate and doctor. */
package dev.aloud.cli;

/** One pure function from words, sound, question, level and profile to an Analysis; live view, server, CLI and evaluation call it. */
package dev.aloud.analysis;

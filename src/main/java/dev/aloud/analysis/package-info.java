/** One pure function from words, sound, question, level and profile to an Analysis. Live view, server, CLI and evaluation use it. */
package dev.aloud.analysis;

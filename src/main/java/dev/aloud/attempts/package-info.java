/** Attempts, their recordings and corrections on disk: SQLite for the records, WAV files beside. */
package dev.aloud.attempts;

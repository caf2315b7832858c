/** Attempts, their recordings and corrections on disk: SQLite for records, WAV files for sound. */
package dev.aloud.attempts;

/** Sound in: WAV, FLAC and AIFF files, level, voice activity, pitch. The one room that knows javax.sound and be.tarsos. */
package dev.aloud.audio;

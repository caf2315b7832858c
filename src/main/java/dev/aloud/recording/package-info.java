/** One answer being spoken: the single owner of its stage, for page and terminal. */
package dev.aloud.recording;

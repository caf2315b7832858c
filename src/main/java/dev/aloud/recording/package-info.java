/** One answer being spoken: the one owner of its stage, for page and terminal alike. */
package dev.aloud.recording;

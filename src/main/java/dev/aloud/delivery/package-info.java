/** How it was said: pace, pauses, filled pauses and pitch variety, as figures with units; and whether the sound is too poor. Pure. */
package dev.aloud.delivery;

/** How it was said: pace, pauses, filled pauses and pitch variety, as figures with units. Pure. */
package dev.aloud.delivery;

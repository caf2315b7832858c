/** Learns the section cutter's weights from labelled answers. Pure: answers come in as values, a model goes out. */
package dev.aloud.star.training;

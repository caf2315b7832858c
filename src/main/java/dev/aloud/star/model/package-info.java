/** What was learnt about answers and how it reads new words: features of a clause, weights, decoder, calibration, file. Pure. */
package dev.aloud.star.model;

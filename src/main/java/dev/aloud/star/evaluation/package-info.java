/** Measures the section cutter: metrics, baselines and calibration over labelled answers. Pure. */
package dev.aloud.star.evaluation;

/** How good the section cutter is: metrics, baselines and cross-validation over labelled answers. Pure. */
package dev.aloud.star.evaluation;

/** Signals, evidence, scorecard and verdict: inspectable rules whose every point quotes words. Pure. */
package dev.aloud.rubric;

/** Signals, evidence, scorecard and verdict: rules that quote the words of every point. Pure. */
package dev.aloud.rubric;

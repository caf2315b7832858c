// The outline of a waveform as SVG path text, in a box that is one unit a peak wide and 100 high. Pure.

const MIDDLE = 50;
const LEAST = 1.2;

/** One closed shape for peaks[from, to): above and below the middle alike, never thinner than a hair. Empty when there are none. */
export function wavePath(peaks, from, to) {
  const first = Math.max(0, Math.floor(from));
  const end = Math.min(peaks.length, Math.ceil(to));
  if (end <= first) return '';
  const above = [];
  const below = [];
  for (let i = first; i < end; i += 1) {
    const half = Math.max(LEAST, Math.min(1, peaks[i]) * (MIDDLE - 2));
    const left = Math.max(i, from).toFixed(2);
    const right = Math.min(i + 0.7, to).toFixed(2);
    above.push(`${left} ${(MIDDLE - half).toFixed(1)}L${right} ${(MIDDLE - half).toFixed(1)}`);
    below.push(`${right} ${(MIDDLE + half).toFixed(1)}L${left} ${(MIDDLE + half).toFixed(1)}`);
  }
  return `M${above.join('L')}L${below.reverse().join('L')}Z`;
}

/** A share of the recording as a CSS percentage, held within it. */
export function percent(seconds, total) {
  if (!(total > 0)) return '0%';
  return `${(Math.min(1, Math.max(0, seconds / total)) * 100).toFixed(3)}%`;
}

/** The loudest peak that is still drawn at its own height: below it a recording is as good as silent, and stays flat. */
const FAINT = 0.1;

/** Peaks made to fill the height: the loudest is 1. A silent recording stays flat. */
export function fillHeight(peaks) {
  const loudest = Math.max(FAINT, ...peaks);
  return peaks.map((peak) => peak / loudest);
}

// How loud sound is, in dBFS: 0 is the loudest that fits, silence is FLOOR. Pure.

export const FLOOR = -96;
const FULL_SCALE = 32768;

const decibels = (share) => (share > 0 ? Math.max(FLOOR, 20 * Math.log10(share)) : FLOOR);

/** {rms, peak} in dBFS and the share of samples at full scale (0..1), of 16-bit samples. */
export function levelOf(samples) {
  let sum = 0;
  let peak = 0;
  let clipped = 0;
  for (const sample of samples) {
    const size = Math.abs(sample);
    sum += size * size;
    if (size > peak) peak = size;
    if (size >= FULL_SCALE - 1) clipped += 1;
  }
  const count = samples.length || 1;
  return { rms: decibels(Math.sqrt(sum / count) / FULL_SCALE), peak: decibels(peak / FULL_SCALE), clipped: clipped / count };
}

/** "−24 dBFS" */
export const dbfs = (level) => `${Math.round(level)} dBFS`.replace('-', '−');

/** Where a level stands on a meter from -60 to 0 dBFS, as 0..1. */
export const meterShare = (dbfs) => Math.min(1, Math.max(0, (dbfs + 60) / 60));

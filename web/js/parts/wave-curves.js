// What was measured of the voice, on the time axis of the waveform: hesitations as marks, pace and pitch as lines.
import { html, nothing, svg } from 'lit';
import { clock } from '../helpers/format.js';
import { vars } from '../helpers/vars.js';
import { percent } from '../helpers/wave-path.js';

/** Words a minute at the lower and upper edge of the pace line: nearly all speech lies between. */
const PACE = [60, 240];

/** Semitones around the median at the edges of the pitch line. */
const PITCH = [-10, 10];

/** A line breaks where two points lie further apart than this: nobody spoke. Seconds. */
const BREAK_SECONDS = 2.5;

/** @param play (start, end) => void */
export function hesitationMarks(delivery, seconds, play) {
  const { fillers = [], fillerClusters = [] } = delivery ?? {};
  if (fillers.length === 0) return nothing;
  return html`<div class="wave__marks">
    <span class="wave__curve-name">Hesitation sounds (estimated): ${fillers.length}</span>
    ${fillerClusters.map((one) => html`<span class="wave__cluster" aria-hidden="true" ${span(one, seconds)}></span>`)}
    ${fillers.map(
      (one) => html`<button class="wave__mark" ${span(one, seconds)} title="${one.heard}, ${clock(one.start)}"
        aria-label="Hear ${one.heard} at ${clock(one.start)}" @click=${() => play(Math.max(0, one.start - 1), one.end + 1)}></button>`,
    )}
  </div>`;
}

/** The lines of pace and pitch; nothing where neither was measured. */
export function voiceCurves(delivery, seconds) {
  const { paceCurve = [], pitch = {} } = delivery ?? {};
  const pace = paceCurve.map(({ at, wordsPerMinute }) => ({ at, value: wordsPerMinute }));
  const tone = (pitch.line ?? []).map(({ at, semitones }) => ({ at, value: semitones }));
  return html`${pace.length > 1 ? row('Pace', range(pace, 'words a minute'), pace, PACE, seconds, []) : nothing}
    ${tone.length > 1 ? row('Pitch', range(tone, 'semitones around your middle'), tone, PITCH, seconds, pitch.monotone ?? []) : nothing}`;
}

const span = ({ start, end }, seconds) => vars({ '--from': percent(start, seconds), '--to': percent(end, seconds) });

function range(points, unit) {
  const values = points.map(({ value }) => Math.round(value));
  return `${Math.min(...values)} to ${Math.max(...values)} ${unit}`;
}

const row = (name, said, points, scale, seconds, shaded) =>
  html`<div class="wave__curve">
    ${shaded.map((one) => html`<span class="wave__flat" title="Close to one pitch" ${span(one, seconds)}></span>`)}
    <svg viewBox="0 0 ${seconds} 100" preserveAspectRatio="none" role="img" aria-label="${name} over time: ${said}">
      ${pieces(points).map((piece) => svg`<polyline points=${piece.map((point) => place(point, scale)).join(' ')} />`)}
    </svg>
    <span class="wave__curve-name" aria-hidden="true">${name}: ${said}</span>
  </div>`;

function place({ at, value }, [low, high]) {
  const y = 100 - (100 * (value - low)) / (high - low);
  return `${at},${Math.min(97, Math.max(3, y)).toFixed(1)}`;
}

function pieces(points) {
  const found = [[]];
  for (const point of points) {
    const last = found.at(-1).at(-1);
    if (last && point.at - last.at > BREAK_SECONDS * gapOf(points)) found.push([]);
    found.at(-1).push(point);
  }
  return found;
}

/** Points lie a second or a few apart; the usual distance is no break. */
const gapOf = (points) => Math.max(1, Math.min(...points.slice(1).map((point, i) => point.at - points[i].at)));

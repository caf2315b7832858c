import { html, nothing } from 'lit';
import { clock } from '../helpers/format.js';

/** The bar of a section that is missing says "not heard" itself; five boxes that say it once more would bury the rest. */
const IN_THE_BARS = 'section_missing';

/** What is noteworthy in the timing; tips are no faults and look so. @param play (start, end) => void */
export function timingFlags(flags, play) {
  const said = (flags ?? []).filter(({ id }) => id !== IN_THE_BARS);
  if (said.length === 0) return nothing;
  return html`<ul class="flags" role="list">${said.map((flag) => one(flag, play))}</ul>`;
}

const one = ({ text, tip, start, end, moments = end > start ? [{ start, end }] : [] }, play) =>
  html`<li class="flag" data-tip=${Boolean(tip)}>
    <span class="flag__mark" aria-hidden="true">${tip ? 'i' : '!'}</span>
    <span class="flag__text"><span class="visually-hidden">${tip ? 'Tip: ' : 'Note: '}</span>${text}</span>
    ${moments.map(
      (moment) => html`<button class="moment moment--small" @click=${() => play(moment.start, moment.end)} aria-label="Hear it, at ${clock(moment.start)}">
          <span class="moment__play" aria-hidden="true"></span>${clock(moment.start)}</button>`,
    )}
  </li>`;

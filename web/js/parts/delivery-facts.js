import { html, nothing } from 'lit';
import { clock } from '../helpers/format.js';
import { secondsShort } from '../helpers/judgement.js';
import { timingFlags } from './timing-flags.js';

/** How you said it: figures with units, and the moments behind them. @param play (start, end) => void */
export function deliveryFacts(delivery, play) {
  if (!delivery) return nothing;
  const { pauses = [], fillers = [], fillerPhrases = [], pitch = {}, remarks = [] } = delivery;
  return html`${timingFlags(remarks.map(({ text, flag }) => ({ text, tip: !flag })), play)}
    <dl class="facts">
      ${fact('Words a minute', delivery.wordsPerMinute ? Math.round(delivery.wordsPerMinute) : '–', pace(delivery))}
      ${fact('Pauses of a second or more', pauses.length, moments(pauses, play, (one) => secondsShort(one.end - one.start)))}
      ${fact('Fillers and hesitations', fillers.length, moments(fillers, play, (one) => one.heard))}
      ${fillerPhrases.length ? fact('Filler phrases', fillerPhrases.length, moments(fillerPhrases, play, (one) => one.heard)) : nothing}
      ${typeof pitch.spreadSemitones === 'number'
        ? fact('Pitch variety', `${pitch.spreadSemitones.toFixed(1)} semitones`, 'How much your pitch varies. Below 2 sounds flat.')
        : nothing}
    </dl>
    <p class="quiet">These figures never change the score.</p>`;
}

const pace = ({ articulationRate }) => (articulationRate ? `${Math.round(articulationRate)} without the pauses` : nothing);

const fact = (name, value, more) =>
  html`<div class="facts__one"><dt>${name}</dt><dd><strong>${value}</strong> <span class="facts__more">${more}</span></dd></div>`;

const SHOWN = 12;

function moments(spans, play, words) {
  if (spans.length === 0) return nothing;
  const rest = spans.length - SHOWN;
  return html`<span class="facts__moments">
    ${spans.slice(0, SHOWN).map(
      (one) => html`<button class="moment moment--small" @click=${() => play(Math.max(0, one.start - 1), one.end + 1)}
        aria-label="Hear ${words(one)} at ${clock(one.start)}">${clock(one.start)} <span class="quiet">${words(one)}</span></button>`,
    )}
    ${rest > 0 ? html`<span class="quiet">and ${rest} more</span>` : nothing}
  </span>`;
}

import { html, nothing } from 'lit';
import { clock } from '../helpers/format.js';
import { secondsShort } from '../helpers/judgement.js';
import { timingFlags } from './timing-flags.js';

/** How you said it: figures with units, and the moments behind them. @param play (start, end) => void */
export function deliveryFacts(delivery, play) {
  if (!delivery) return nothing;
  const { pitch = {}, remarks = [] } = delivery;
  return html`${timingFlags(remarks.map(({ text, flag }) => ({ text, tip: !flag })), play)}
    <dl class="facts">
      ${fact('Words a minute', delivery.wordsPerMinute ? Math.round(delivery.wordsPerMinute) : '–', pace(delivery))}
      ${pauseFacts(delivery, play)} ${fillerFacts(delivery, play)}
      ${typeof pitch.spreadSemitones === 'number' ? pitchFact(pitch, play) : nothing} ${loudnessFact(delivery.loudness, play)}
    </dl>
    <p class="quiet">These figures never change the score.</p>`;
}

const pace = ({ articulationRate }) => (articulationRate ? `${Math.round(articulationRate)} without the pauses` : nothing);

function pauseFacts({ pauses = [], spokenShare }, play) {
  const long = pauses.filter(({ length }) => length !== 'short');
  const short = pauses.length - long.length;
  return html`${fact('Pauses of a second or more', long.length, moments(long, play, (one) => secondsShort(one.end - one.start)))}
    ${short > 0 ? fact('Shorter pauses', short, 'of 0.3 to 1 second') : nothing}
    ${spokenShare ? fact('Time spent speaking', `${Math.round(100 * spokenShare)} %`, 'from your first word to your last') : nothing}`;
}

function fillerFacts({ fillers = [], fillerClusters = [], fillerPhrases = [], hedges = [], repeats = [] }, play) {
  const heard = (one) => one.heard;
  return html`${fact('Hesitation sounds (estimated)', fillers.length, moments(fillers, play, heard))}
    ${someFact('Three or more within ten seconds', fillerClusters, play, (one) => secondsShort(one.end - one.start))}
    ${someFact('Filler phrases', fillerPhrases, play, heard)} ${someFact('Words that weaken', hedges, play, heard)}
    ${someFact('Words said twice', repeats, play, heard)}`;
}

const someFact = (name, spans, play, words) => (spans.length > 0 ? fact(name, spans.length, moments(spans, play, words)) : nothing);

const pitchFact = ({ spreadSemitones, monotone = [] }, play) =>
  fact(
    'Pitch variety',
    `${spreadSemitones.toFixed(1)} semitones`,
    html`How much your pitch varies. Below 2 sounds flat. ${moments(monotone, play, (one) => `${secondsShort(one.end - one.start)} on one pitch`)}`,
  );

function loudnessFact(loudness, play) {
  if (!loudness) return nothing;
  const { spreadDb, trailingOff } = loudness;
  return html`${fact('Loudness', `${Math.round(spreadDb)} dB`, 'from your quiet words to your loud ones')}
    ${someFact('Sentences that trail off', trailingOff, play, (one) => clock(one.end))}`;
}

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

import { html, nothing } from 'lit';
import { figureIn, offWords, ownWords, rangeWords, written } from '../helpers/delivery.js';
import { clock } from '../helpers/format.js';
import { secondsShort } from '../helpers/judgement.js';
import { timingFlags } from './timing-flags.js';

/**
 * How you said it: figures with units, what is usual, what is usual for you, and the moments behind them.
 * @param play (start, end) => void @param settings () => void, opens the delivery settings
 */
export function deliveryFacts(delivery, play, settings) {
  if (!delivery) return nothing;
  const { remarks = [], figures = [], off = [] } = delivery;
  return html`${timingFlags(remarks.map(({ text, flag, moments: heard }) => ({ text, tip: !flag, moments: heard })), play)}
    <dl class="facts">
      ${paceFacts(delivery)} ${off.includes('pauses') ? nothing : pauseFacts(delivery, play)}
      ${off.includes('fillers') ? nothing : fillerFacts(delivery, play)} ${someFact('Words that weaken', delivery.hedges ?? [], play, heardOf)}
      ${pitchFact(delivery, play)} ${loudnessFact(delivery, play)}
    </dl>
    ${off.length > 0 ? html`<p class="facts__off">${offWords(off)}; you can switch ${off.join() === 'pitch' ? 'it' : 'them'} on in the delivery settings.</p>` : nothing}
    <p class="quiet">These figures never change the score.</p>
    ${sources(figures)}
    <p><button class="button button--small facts__settings" @click=${settings}>Delivery settings</button></p>`;
}

/** "usual: 120–170, you: 148 (median of your last 10)" */
function beside(figure, withValue = false) {
  if (!figure) return nothing;
  const { value, unit, usual, own } = figure;
  const said = [
    withValue ? `${written(value, unit)} ${unit}` : null,
    usual ? `usual: ${rangeWords(usual, unit)}` : null,
    own ? `you: ${ownWords(own, unit)}` : null,
  ].filter(Boolean);
  return said.length > 0 ? html`<span class="facts__beside">${said.map((one, i) => html`${i > 0 ? ', ' : ''}<span>${one}</span>`)}</span>` : nothing;
}

function sources(figures) {
  const ranges = figures.filter(({ usual }) => usual);
  if (ranges.length === 0) return nothing;
  return html`<details class="facts__sources"><summary>Where the usual ranges come from</summary>
    <ul>${ranges.map(({ name, usual }) => html`<li>${name}: ${usual.source}.</li>`)}</ul></details>`;
}

const paceFacts = (delivery) =>
  html`${fact('Words a minute', delivery.wordsPerMinute ? Math.round(delivery.wordsPerMinute) : '–', beside(figureIn(delivery, 'wordsPerMinute')))}
    ${delivery.articulationRate
      ? fact('Words a minute without the pauses', Math.round(delivery.articulationRate), beside(figureIn(delivery, 'articulationRate')))
      : nothing}`;

/** A figure that is shown as it is compared. */
function measured(delivery, id, more = nothing) {
  const figure = figureIn(delivery, id);
  return figure ? fact(figure.name, written(figure.value, figure.unit), html`${beside(figure)} ${more}`) : nothing;
}

function pauseFacts(delivery, play) {
  const { pauses = [] } = delivery;
  const long = pauses.filter(({ length }) => length !== 'short');
  const short = pauses.length - long.length;
  return html`${measured(delivery, 'secondsBeforeFirstWord')} ${measured(delivery, 'longestPauseSeconds')}
    ${fact(
      'Pauses of a second or more',
      long.length,
      html`${beside(figureIn(delivery, 'longPausesPerMinute'), true)} ${moments(long, play, (one) => secondsShort(one.end - one.start))}`,
    )}
    ${short > 0 ? fact('Shorter pauses', short, 'of 0.3 to 1 second') : nothing}
    ${measured(delivery, 'spokenShare', 'from your first word to your last')}`;
}

const heardOf = (one) => one.heard;

function fillerFacts(delivery, play) {
  const { fillers = [], fillerClusters = [], fillerPhrases = [], repeats = [] } = delivery;
  const rate = beside(figureIn(delivery, 'fillersPerMinute'), true);
  return html`${fact('Hesitation sounds (estimated)', fillers.length, html`${rate} ${moments(fillers, play, heardOf)}`)}
    ${someFact('Three or more within ten seconds', fillerClusters, play, (one) => secondsShort(one.end - one.start))}
    ${someFact('Filler phrases', fillerPhrases, play, heardOf)} ${someFact('Words said twice', repeats, play, heardOf)}`;
}

const someFact = (name, spans, play, words) => (spans.length > 0 ? fact(name, spans.length, moments(spans, play, words)) : nothing);

function pitchFact(delivery, play) {
  const { spreadSemitones, monotone = [] } = delivery.pitch ?? {};
  if (typeof spreadSemitones !== 'number') return nothing;
  const flat = moments(monotone, play, (one) => `${secondsShort(one.end - one.start)} on one pitch`);
  return fact('Pitch variety', `${spreadSemitones.toFixed(1)} semitones`, html`How much your pitch varies. ${beside(figureIn(delivery, 'pitchSpread'))} ${flat}`);
}

function loudnessFact(delivery, play) {
  if (!delivery.loudness) return nothing;
  const { spreadDb, trailingOff } = delivery.loudness;
  return html`${fact('Loudness', `${Math.round(spreadDb)} dB`, html`from your quiet words to your loud ones ${beside(figureIn(delivery, 'levelSpread'))}`)}
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

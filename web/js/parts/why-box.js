import { html, nothing } from 'lit';
import { clock } from '../helpers/format.js';
import { sectionOf } from '../helpers/sections.js';

const PLACES = { inside: '', before: ' just before it', after: ' just after it' };
const nameOf = (id) => (id === 'other' ? 'no section' : sectionOf(id).name);

/**
 * Why a clause stands in its section, in plain words.
 * @param why as `GET /api/attempts/{id}/why` replies @param close () => void @param play (start, end) => void
 */
export function whyBox(why, close, play) {
  return html`<div class="why">
    <p class="why__clause">“${why.quote}”
      <button class="moment moment--small" @click=${() => play(why.start, why.end)} aria-label="Hear the clause, at ${clock(why.start)}">
        <span class="moment__play" aria-hidden="true"></span>${clock(why.start)}</button></p>
    ${why.byUser ? html`<p>You put this under ${nameOf(why.section)}. The machine by itself takes it for ${nameOf(why.machine)}.</p>` : nothing}
    ${words(why)} ${order(why)}
    <button class="button button--small button--quiet why__close" @click=${close}>Close</button>
  </div>`;
}

/** The words that spoke for the section: marked in the transcript too. */
function words({ because, machine, runnerUp }) {
  const against = html`rather than ${nameOf(runnerUp)}`;
  if (because.length === 0) return html`<p>No single word says ${nameOf(machine)} ${against}; all of it together does.</p>`;
  return html`<p>What says ${nameOf(machine)} ${against}:</p>
    <ul class="why__words">${because.map(({ quote, place }) => html`<li><span class="why__word">“${quote}”</span>${PLACES[place]}</li>`)}</ul>`;
}

const order = ({ byOrder, machine, runnerUp }) =>
  byOrder
    ? html`<p>By itself it sounds more like ${nameOf(runnerUp)}. The way the whole answer runs, what comes before and after, made it ${nameOf(machine)}.</p>`
    : nothing;

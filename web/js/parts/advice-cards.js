import { html, nothing } from 'lit';
import { clock } from '../helpers/format.js';

/** At most three pieces of advice, the most useful first. @param play (start, end) => void */
export function adviceCards(advice, play) {
  if (!advice?.length) return nothing;
  return html`<section aria-labelledby="advice-title" class="stack">
    <h2 id="advice-title">For your next attempt</h2>
    <ol class="advice" role="list">${advice.slice(0, 3).map((one, i) => card(one, i, play))}</ol>
  </section>`;
}

const card = (one, i, play) =>
  html`<li class="advice__card card">
    <h3><span class="advice__number" aria-hidden="true">${i + 1}</span>${one.title}</h3>
    <p class="advice__heard">${one.heard}</p>
    ${one.end > one.start
      ? html`<button class="moment" @click=${() => play(one.start, one.end)} aria-label="Hear it, at ${clock(one.start)}">
          <span class="moment__play" aria-hidden="true"></span>Hear it at ${clock(one.start)}
        </button>`
      : nothing}
    <p>${one.why}</p>
    <p class="advice__instead"><span class="advice__label">Say instead</span>${one.instead}</p>
  </li>`;

/** The question that an interviewer would ask now. @param link where answering it begins */
export function nextProbe(probe, link, again) {
  return html`<section class="probe card" aria-labelledby="probe-title">
    <h2 id="probe-title">${probe ? 'The next thing they would ask' : 'Again?'}</h2>
    ${probe
      ? html`<p class="probe__text">“${probe.text}”</p>
          <p class="quiet">${probe.why}</p>`
      : html`<p class="quiet">Answer the same question again, and compare the two.</p>`}
    <div class="row">
      <a class="button button--primary" href=${again}>Try this question again</a>
      ${probe ? html`<a class="button" href=${link}>Answer this follow-up</a>` : nothing}
    </div>
  </section>`;
}

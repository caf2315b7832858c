import { html, nothing } from 'lit';
import { clock, moment } from '../helpers/format.js';

const facts = ({ createdAt, seconds }) => [moment(createdAt), seconds ? `${clock(seconds)} kept` : null].filter(Boolean).join(' · ');

function acts(attempt, { busy, canResume, onResume, onRecognise, onDelete }) {
  const off = busy === attempt.id;
  return html`<div class="row">
    ${canResume(attempt) ? html`<button class="button" ?disabled=${off} @click=${() => onResume(attempt)}>Continue recording</button>` : nothing}
    <button class="button" ?disabled=${off} @click=${() => onRecognise(attempt)}>${off ? 'Reading…' : 'Get feedback'}</button>
    <button class="button button--quiet" ?disabled=${off} @click=${() => onDelete(attempt)}>Delete</button>
  </div>`;
}

const row = (attempt, view) =>
  html`<li class="kept__row">
    <p><span class="kept__question">${attempt.questionText}</span><br><small>${facts(attempt)}</small></p>
    ${attempt.id === view.live ? html`<p class="quiet">It is being recorded in another window. Stop it there.</p>` : acts(attempt, view)}
  </li>`;

function title(attempts, { left, live }) {
  if (left) return 'You left while recording. What you said is saved.';
  return attempts.every(({ id }) => id === live) ? 'An answer is being recorded' : 'Saved from an answer that was cut off';
}

/** Answers that were cut off: their sound is kept, one can go on, and feedback can still be had. @param view {left, live, busy, canResume, onResume, onRecognise, onDelete} */
export function interruptedList({ attempts, ...view }) {
  if (!attempts.length) return nothing;
  return html`<section class="card kept" aria-labelledby="kept-title">
    <h2 id="kept-title">${title(attempts, view)}</h2>
    <ul class="kept__rows">${attempts.map((attempt) => row(attempt, view))}</ul>
  </section>`;
}

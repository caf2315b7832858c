import { html, nothing } from 'lit';
import { clock, moment } from '../helpers/format.js';

function row(attempt, busy, { onRecognise, onDelete }) {
  const open = attempt.stage === 'recording';
  return html`<li class="kept__row">
    <p><span class="kept__question">${attempt.questionText}</span><br><small>${moment(attempt.createdAt)}${attempt.seconds ? ` · ${clock(attempt.seconds)}` : ''}${open ? ' · still held open, for half a minute at most' : ''}</small></p>
    <div class="row">
      <button class="button" ?disabled=${open || busy === attempt.id} @click=${() => onRecognise(attempt)}>${busy === attempt.id ? 'Reading…' : 'Get feedback'}</button>
      <button class="button button--quiet" ?disabled=${open || busy === attempt.id} @click=${() => onDelete(attempt)}>Delete</button>
    </div>
  </li>`;
}

/** Answers that were cut off: their sound is kept, and feedback can still be had. */
export function interruptedList({ attempts, left, busy, ...actions }) {
  if (!attempts.length) return nothing;
  return html`<section class="card kept" aria-labelledby="kept-title">
    <h2 id="kept-title">${left ? 'You left while recording. What you said is kept.' : 'Kept from an answer that was cut off'}</h2>
    <ul class="kept__rows">${attempts.map((attempt) => row(attempt, busy, actions))}</ul>
  </section>`;
}

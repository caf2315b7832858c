import { html, nothing } from 'lit';
import { clock } from '../helpers/format.js';
import { dayName, stageName, timeOfDay, verdictOf } from '../helpers/judgement.js';

/**
 * One attempt in the list. @param how {by, picked, pickable, now} @param acts {pick(attempt), remove(attempt)}
 */
export function attemptRow(attempt, how, acts) {
  const { id, question, level, profile } = attempt;
  const again = new URLSearchParams({ question: question ?? '', level: level ?? '', profile: profile ?? '' });
  const name = `${attempt.questionText || 'a recording'}, ${dayName(attempt.createdAt, how.now)} ${timeOfDay(attempt.createdAt)}`;
  return html`<li class="attempt" data-attempt=${id}>
    <label class="attempt__pick">
      <input type="checkbox" .checked=${how.picked} ?disabled=${!how.pickable} @change=${() => acts.pick(attempt)}>
      <span class="visually-hidden">Compare ${name}</span>
    </label>
    <a class="attempt__link" href="#/attempts/${encodeURIComponent(id)}">${title(attempt, how)}</a>
    <p class="attempt__facts quiet">${facts(attempt, how)}</p>
    ${attempt.notes ? html`<p class="attempt__notes">${attempt.notes}</p>` : nothing}
    <p class="attempt__verdict">${verdict(attempt)}</p>
    <p class="attempt__acts">
      ${question ? html`<a class="button button--quiet button--small" href="#/?${again}">Try again</a>` : nothing}
      <button class="button button--quiet button--small" @click=${() => acts.remove(attempt)} aria-label="Delete ${name}">Delete</button>
    </p>
  </li>`;
}

const title = (attempt, { by, now }) =>
  by === 'question' ? `${dayName(attempt.createdAt, now)}, ${timeOfDay(attempt.createdAt)}` : attempt.questionText || 'A recording without a question';

function facts(attempt, { by }) {
  const parts = [
    by === 'question' ? null : timeOfDay(attempt.createdAt),
    attempt.seconds ? clock(attempt.seconds) : null,
    attempt.source === 'import' ? `imported${attempt.name ? ` from ${attempt.name}` : ''}` : null,
    attempt.corrected ? 'corrected' : null,
  ];
  return parts.filter(Boolean).join(' · ');
}

function verdict(attempt) {
  const stage = stageName(attempt.stage);
  if (stage) return html`<span class="quiet">${stage}</span>`;
  const score = typeof attempt.score === 'number' ? html` <span class="attempt__score">${attempt.score}</span>` : nothing;
  return html`<span>${verdictOf(attempt.verdict).name}</span>${score}`;
}

import { html, nothing } from 'lit';
import { moment } from '../helpers/format.js';
import { stageName, verdictOf } from '../helpers/judgement.js';
import { fieldTime } from '../helpers/local-time.js';
import { byCompetency } from './question-options.js';
import './problem-box.js';

const megabytes = (bytes) => (bytes < 1e5 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
const EDITABLE = ['ready', 'failed'];
const REMOVABLE = ['ready', 'waiting', 'sending', 'checking', 'failed', 'done'];

/**
 * One recording on its way in. @param row as in models/imports.js @param view {questions, common, first, now}: `common` is the id of the
 * question for all, `first` whether it is the next to be heard @param acts {change(name, value), remove(), retry()}
 */
export function importRow(row, view, acts) {
  const name = row.file.name;
  const hopeless = row.stage === 'failed' && !row.again;
  return html`<li class="import-row" data-stage=${row.stage} data-key=${row.key}>
    <p class="import-row__name"><span class="import-row__file">${name}</span> <span class="quiet">${megabytes(row.file.size)}</span></p>
    ${EDITABLE.includes(row.stage) && !hopeless && !row.id ? fields(row, view, acts) : facts(row, view)}
    <div class="import-row__state">${state(row, view)}</div>
    <p class="import-row__acts">
      ${row.stage === 'failed' && row.again ? html`<button type="button" class="button button--small" aria-label="Try again: ${name}" @click=${acts.retry}>Try again</button>` : nothing}
      ${row.id ? html`<a class="button button--quiet button--small" href="#/attempts/${encodeURIComponent(row.id)}" aria-label="Feedback on ${name}">Feedback</a>` : nothing}
      ${REMOVABLE.includes(row.stage) ? html`<button type="button" class="button button--quiet button--small" aria-label="Remove ${name}" @click=${acts.remove}>Remove</button>` : nothing}
    </p>
  </li>`;
}

function fields(row, { questions, common, now }, acts) {
  const name = row.file.name;
  return html`<label class="field import-row__question"><span class="field__label">Question<span class="visually-hidden"> that ${name} answers</span></span>
      <select class="select" @change=${(event) => acts.change('question', event.target.value)}>${byCompetency(questions, row.question || common)}</select></label>
    <label class="field import-row__date"><span class="field__label">Recorded<span class="visually-hidden">: when ${name} was spoken</span></span>
      <input class="input" type="datetime-local" max=${fieldTime(now)} .value=${row.recorded} @change=${({ target }) => target.validity.badInput || acts.change('recorded', target.value)}></label>`;
}

function facts(row, { questions, common }) {
  const id = row.order?.question ?? (row.question || common);
  const question = questions.find((one) => one.id === id)?.text;
  return row.stage === 'failed' && !row.id ? nothing : html`<p class="import-row__facts quiet">${question}${row.recorded ? html` · ${moment(row.recorded)}` : nothing}</p>`;
}

function state(row, { first }) {
  switch (row.stage) {
    case 'ready': return nothing;
    case 'waiting': return html`<span class="quiet">Waits for its turn</span>`;
    case 'sending': return bar('Sending', row.share);
    case 'checking': return bar('Checking the sound');
    case 'hearing': return first ? bar(stageName('analysing')) : html`<span class="quiet">Saved, waits to be transcribed</span>`;
    case 'rehearing': return bar(stageName('analysing'));
    case 'done': return done(row.analysis);
    default: return html`<aloud-problem .problem=${row.problem}></aloud-problem>`;
  }
}

/** @param share how much is done, 0 to 1; without it, something goes on and nobody knows for how long */
function bar(text, share) {
  if (share === undefined) return html`<p class="import-row__progress"><span class="working__sign" aria-hidden="true"></span> ${text}</p>`;
  return html`<label class="import-row__progress"><span class="import-row__share">${text}, ${Math.round(share * 100)} %</span> <progress max="1" value=${share}></progress></label>`;
}

function done({ verdict, score }) {
  const judged = [verdictOf(verdict).name, score].filter((part) => part !== null && part !== undefined).join(', ');
  return html`<span class="import-row__done"><span aria-hidden="true">✓</span> Imported. ${judged}</span>`;
}

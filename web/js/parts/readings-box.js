import { html, nothing } from 'lit';
import { clock, moment, plural } from '../helpers/format.js';
import { verdictOf } from '../helpers/judgement.js';
import { modelName, NO_MODEL } from '../helpers/models.js';

const CONTEXT_WORDS = 3;

/**
 * Which model recognised the attempt, and what each of them heard.
 * @param state {readings, model: the one in use, hearing, compared: the reply of readings/compare or null}
 * @param act {hear, useReading(number), compareReadings(a, b), chooseModel, play(start, end)}
 */
export function readingsBox({ readings, model, hearing, compared }, act) {
  if (!readings?.length) return nothing;
  const inForce = readings.find((one) => one.inForce);
  const others = readings.filter((one) => !one.inForce);
  return html`<section class="readings stack" aria-labelledby="readings-title">
    <h2 id="readings-title">Recognition</h2>
    ${others.length ? several(readings, inForce, hearing, act) : html`<p>Recognised with ${modelName(inForce.model)}.</p>`}
    <div class="row">${again(readings, model, hearing, act)}
      <button class="button button--quiet button--small" @click=${act.chooseModel}>Choose another model</button></div>
    ${compared ? comparison(compared, act) : nothing}
  </section>`;
}

/** Offered for a model that has not recognised this attempt yet. */
function again(readings, model, hearing, act) {
  if (!model || model === NO_MODEL || readings.some((one) => one.model === model && !one.problem)) return nothing;
  return html`<button class="button button--small" ?disabled=${hearing} @click=${act.hear}>Recognise again with ${modelName(model)}</button>`;
}

function several(readings, inForce, hearing, act) {
  return html`<p class="quiet">Each model’s words are kept, and so are your corrections of them. One reading counts; you can change it at any time.</p>
    <ul class="readings__list" role="list">${readings.map((one) => reading(one, inForce, hearing, act))}</ul>`;
}

function reading(one, inForce, hearing, act) {
  const name = `${modelName(one.model)}, ${moment(one.createdAt)}`;
  return html`<li class="readings__one" data-in-force=${one.inForce}>
    <div><strong title=${one.model}>${modelName(one.model)}</strong>
      <p class="quiet">${[moment(one.createdAt), judged(one), plural(one.words, 'word'), one.corrected ? 'corrected by you' : ''].filter(Boolean).join(' · ')}</p>
      ${one.problem ? html`<p class="quiet">${one.problem}</p>` : nothing}</div>
    <div class="row">${one.inForce
      ? html`<span class="readings__mark">counts</span>`
      : html`<button class="button button--small" aria-label="Compare with ${name}" @click=${() => act.compareReadings(one.number, inForce.number)}>Compare</button>
          <button class="button button--small" aria-label="Use ${name}" ?disabled=${hearing} @click=${() => act.useReading(one.number)}>Use this one</button>`}</div>
  </li>`;
}

const judged = ({ verdict, score }) => verdictOf(verdict).name + (typeof score === 'number' ? ` ${score} of 100` : '');

/** The words in which two readings differ, side by side. */
function comparison({ a, b, stretches }, act) {
  const different = stretches.map((one, i) => ({ ...one, before: lastWords(stretches[i - 1]) })).filter((one) => !one.same);
  const alike = stretches.filter((one) => one.same).reduce((sum, one) => sum + one.a.split(' ').length, 0);
  return html`<div class="readings__compared stack">
    <h3>What the models heard</h3>
    <p>${plural(alike, 'word')} are the same. ${different.length ? `They differ in ${plural(different.length, 'place')}:` : 'They don’t differ.'}
      <span class="quiet">As recognised, without your corrections.</span></p>
    ${different.length ? table(a, b, different, act) : nothing}
  </div>`;
}

const table = (a, b, different, act) =>
  html`<table class="figures readings__words">
    <thead><tr><td></td><th scope="col">${modelName(a.model)}</th><th scope="col">${modelName(b.model)}</th></tr></thead>
    <tbody>
      <tr><th scope="row">Verdict</th><td>${judged(a)}</td><td>${judged(b)}</td></tr>
      ${different.map(
        (one) => html`<tr><th scope="row"><button class="compare__play" @click=${() => act.play(Math.max(0, one.start - 0.5), one.end + 0.5)}
          aria-label="Play from ${clock(one.start)}">${clock(one.start)}</button></th>${cell(one.before, one.a)}${cell(one.before, one.b)}</tr>`,
      )}
    </tbody>
  </table>`;

/** What came just before a difference, so that it can be understood. */
const lastWords = (stretch) => (stretch ? stretch.a.split(' ').slice(-CONTEXT_WORDS).join(' ') : '');

const cell = (before, text) => html`<td><span class="quiet">${before}</span> ${text || NOTHING}</td>`;

const NOTHING = html`<em>nothing</em>`;

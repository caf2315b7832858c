import { html, nothing } from 'lit';
import { verdictOf } from '../helpers/judgement.js';

const STEPS = [1, 2, 3, 4, 5];

/** The verdict with its reason in words first, then the score, and how the score came about for those who ask. */
export function verdictCard({ verdict, reason, doubt, whatIf = [], score, sum, ...found }) {
  const { name, step } = verdictOf(verdict);
  return html`<section class="verdict card" aria-labelledby="verdict-name" data-step=${step}>
    <div class="verdict__words">
      <p class="quiet">Score of this answer</p>
      <h2 class="verdict__name" id="verdict-name">${name}</h2>
      <p class="verdict__reason">${reason}</p>
      ${whatIf.map((other) => html`<p class="verdict__what-if">Had you said ${other.said}: <strong>${verdictOf(other.verdict).name}</strong></p>`)}
      ${doubt ? html`<p class="verdict__doubt quiet">${doubt}</p>` : nothing}
    </div>
    ${step ? scale(step, name, score) : nothing} ${sum?.length ? howItCame(sum, score, names(found)) : nothing}
  </section>`;
}

const scale = (step, name, score) =>
  html`<div class="verdict__scale">
    <div class="verdict__steps" role="img" aria-label="${name}: step ${step} of 5">
      ${STEPS.map((one) => html`<span data-here=${one === step} data-reached=${one <= step}></span>`)}
    </div>
    ${score === null || score === undefined
      ? nothing
      : html`<p class="verdict__score"><strong>${score}</strong> <span class="quiet">of 100</span></p>`}
  </div>`;

const points = (n) => `${n > 0 ? '+' : n < 0 ? '−' : ''}${Math.abs(Math.round(n * 10) / 10)}`;

/** id -> name of every finding; the sum speaks of them by id. */
const names = ({ signals = [], disqualifiers = [], redFlags = [] }) =>
  new Map([...signals, ...disqualifiers, ...redFlags].map(({ id, name }) => [id, name ?? id]));

const inWords = (id) => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('_', ' ')}`;

const howItCame = (sum, score, known) =>
  html`<details class="verdict__sum">
    <summary>How the score was calculated</summary>
    <table class="figures">
      <thead><tr><th scope="col">What</th><th scope="col" class="figures__number">Points</th><th scope="col">Why</th></tr></thead>
      <tbody>
        ${sum.map(
          (term) => html`<tr><th scope="row">${known.get(term.what) ?? inWords(term.what)}</th><td class="figures__number">${points(term.points)}</td><td>${term.why}</td></tr>`,
        )}
      </tbody>
      ${score === null || score === undefined
        ? nothing
        : html`<tfoot><tr><th scope="row">Score</th><td class="figures__number">${score}</td><td></td></tr></tfoot>`}
    </table>
    <p class="quiet">The rules are the same for everyone, and each point quotes your words. They judge this answer, not you.</p>
  </details>`;

import { html, nothing } from 'lit';
import { moment, clock } from '../helpers/format.js';
import { secondsShort, verdictOf } from '../helpers/judgement.js';
import { sectionOf } from '../helpers/sections.js';
import './chart-box.js';
import { sectionBadge } from './section-badge.js';

/** @param compared the reply of /api/compare with the whole analyses `first` and `second` @param play (which, seconds) => void */
export function comparison(compared, play) {
  const { a, b, findings } = compared;
  return html`<article class="compare stack stack--wide">
    <header class="stack">
      <p class="quiet">Two attempts at</p>
      <h1>${a.questionText || 'Two recordings'}</h1>
    </header>
    <div class="compare__pair">${side('a', 'Earlier', a, compared)} ${side('b', 'Later', b, compared)}</div>
    <section class="stack" aria-labelledby="seconds-title">
      <h2 id="seconds-title">Seconds per section</h2>
      <p class="quiet compare__key">The earlier attempt is the outline, the later one is filled, and the line is the target.</p>
      <div class="compare__seconds">
        <aloud-chart .name=${'Seconds per section of both attempts, with the targets. The table has the figures.'} .make=${bars(compared)}></aloud-chart>
        ${table(compared, play)}
      </div>
    </section>
    <section class="stack" aria-labelledby="changed-title">
      <h2 id="changed-title">What changed</h2>
      ${changes(findings, compared)}
    </section>
  </article>`;
}

/** Verdict and score are those of the comparison: both by the rules of today, whatever an attempt was listed with. */
const side = (which, name, attempt, { verdict, score }) =>
  html`<section class="card stack" aria-labelledby="side-${which}">
    <h2 id="side-${which}">${name}</h2>
    <p class="quiet">${moment(attempt.createdAt)} · ${clock(attempt.seconds)}</p>
    <p class="compare__verdict">${verdictOf(verdict[which]).name}
      ${typeof score[which] === 'number' ? html`<span class="quiet">${score[which]} of 100</span>` : nothing}</p>
    <audio controls preload="metadata" data-which=${which} src="/api/attempts/${encodeURIComponent(attempt.id)}/audio" aria-label="${name} attempt"></audio>
    <p><a href="#/attempts/${encodeURIComponent(attempt.id)}">Its feedback</a></p>
  </section>`;

const startIn = (analysis, section) => analysis.sections?.find((span) => span.section === section)?.start;

function seconds(which, value, analysis, section, play) {
  const at = section ? startIn(analysis, section) : undefined;
  if (at === undefined) return secondsShort(value);
  return html`<button class="compare__play" @click=${() => play(which, at)} aria-label="${secondsShort(value)}: hear it">${secondsShort(value)}</button>`;
}

function row(name, line, compared, play) {
  const change = Math.round(line.b) - Math.round(line.a);
  return html`<tr><th scope="row">${name}</th>
    <td class="figures__number">${seconds('a', line.a, compared.first, line.section, play)}</td>
    <td class="figures__number">${seconds('b', line.b, compared.second, line.section, play)}</td>
    <td class="figures__number">${signed(change)}</td>
    <td class="figures__number">${line.target === undefined ? '' : `${Math.round(line.target)} s`}</td></tr>`;
}

const signed = (n) => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');

function table(compared, play) {
  const { sections, total, wordsPerMinute: pace, score } = compared;
  const plain = (name, { a, b }) =>
    html`<tr><th scope="row">${name}</th><td class="figures__number">${figure(a)}</td><td class="figures__number">${figure(b)}</td>
      <td class="figures__number">${a === null || b === null ? '' : signed(Math.round(b) - Math.round(a))}</td><td></td></tr>`;
  return html`<table class="figures">
    <thead><tr><td></td><th scope="col" class="figures__number">Earlier</th><th scope="col" class="figures__number">Later</th><th scope="col" class="figures__number">Change</th><th scope="col" class="figures__number">Target</th></tr></thead>
    <tbody>
      ${sections.map((line) => row(sectionBadge(line.section, true), line, compared, play))}
      ${row('In all', total, compared, play)} ${plain('Words a minute', pace)} ${plain('Score', score)}
    </tbody>
  </table>`;
}

const figure = (n) => (typeof n === 'number' ? Math.round(n) : '–');

/** Red flags and disqualifiers that went are good news, signals that went are not: the kind decides, not the direction. */
function changes({ gained, lost, kept }, { first, second }) {
  const against = [...named(first), ...named(second)];
  const isSignal = (id) => !against.includes(id);
  const name = (id) => all(first, second).find((finding) => finding.id === id)?.name ?? id;
  const better = [...gained.filter(isSignal).map((id) => [id, 'now heard']), ...lost.filter((id) => !isSignal(id)).map((id) => [id, 'gone'])];
  const worse = [...lost.filter(isSignal).map((id) => [id, 'no longer heard']), ...gained.filter((id) => !isSignal(id)).map((id) => [id, 'new'])];
  return html`<div class="compare__changes">
    ${list('Better', '+', better, name)} ${list('Worse', '−', worse, name)} ${list('As before', '=', kept.map((id) => [id, '']), name)}
  </div>`;
}

const named = (analysis) => [...(analysis.disqualifiers ?? []), ...(analysis.redFlags ?? [])].map(({ id }) => id);
const all = (...analyses) => analyses.flatMap((one) => [...(one.signals ?? []), ...(one.disqualifiers ?? []), ...(one.redFlags ?? [])]);

const list = (title, mark, items, name) =>
  html`<section><h3>${title}</h3>
    ${items.length === 0
      ? html`<p class="quiet">Nothing</p>`
      : html`<ul class="compare__list" role="list">${items.map(([id, how]) => html`<li><span aria-hidden="true">${mark}</span> ${name(id)} <span class="quiet">${how}</span></li>`)}</ul>`}
  </section>`;

/** The same function for the same comparison, so that the chart is drawn once. */
const configs = new WeakMap();

function bars(compared) {
  if (!configs.has(compared)) configs.set(compared, (colour) => barConfig(compared, colour));
  return configs.get(compared);
}

const barConfig = ({ sections }, colour) => ({
  type: 'bar',
  data: {
    labels: sections.map(({ section }) => sectionOf(section).name),
    datasets: [
      { label: 'Earlier', data: sections.map(({ a }) => a), backgroundColor: 'transparent', borderColor: colours(sections, colour), borderWidth: 2 },
      { label: 'Later', data: sections.map(({ b }) => b), backgroundColor: colours(sections, colour), borderColor: colours(sections, colour), borderWidth: 2 },
      { label: 'Target', data: sections.map(({ target }) => target), type: 'line', showLine: false, pointStyle: 'line', pointRadius: 18, pointBorderWidth: 3, borderColor: colour('--text'), order: -1 },
    ],
  },
  options: { plugins: { legend: { display: false } }, scales: { y: { beginAtZero: true, title: { display: true, text: 'seconds' } }, x: { grid: { display: false } } } },
});

const colours = (sections, colour) => sections.map(({ section }) => colour(`--section-${section}`));

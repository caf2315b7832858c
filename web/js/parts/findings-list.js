import { html, nothing } from 'lit';
import { clock } from '../helpers/format.js';
import { sectionBadge } from './section-badge.js';

const SIGNAL = { mark: '+', words: 'raises' };
const DISQUALIFIER = { mark: '×', words: 'caps the verdict' };
const RED_FLAG = { mark: '−', words: 'lowers' };

/**
 * What was found, what was not, and what the user put aside. @param meanings id -> what it tells an interviewer
 * @param act {play(start, end), dismiss(finding), undismiss(finding)}
 */
export function findingsList({ signals = [], disqualifiers = [], redFlags = [] }, meanings, tasks) {
  const act = { ...tasks, meanings };
  const stands = (finding) => finding.found !== false && !finding.dismissed;
  const dismissed = [...signals, ...disqualifiers, ...redFlags].filter((finding) => finding.dismissed);
  return html`<div class="findings stack">
    ${group('Limits your verdict', disqualifiers.filter(stands), DISQUALIFIER, act)}
    ${group('Works against you', redFlags.filter(stands), RED_FLAG, act)}
    ${group('Works for you', signals.filter(stands), SIGNAL, act)}
    ${unsure(signals.filter((finding) => finding.state === 'unsure' && !finding.dismissed), meanings)}
    ${notHeard(signals.filter((finding) => !finding.found && finding.state !== 'unsure' && !finding.dismissed), meanings)}
    ${putAside(dismissed, act)}
  </div>`;
}

function group(title, findings, kind, act) {
  if (findings.length === 0) return nothing;
  return html`<section>
    <h3>${title}</h3>
    <ul class="findings__list" role="list">${findings.map((finding) => item(finding, kind, act))}</ul>
  </section>`;
}

const item = (finding, kind, act) =>
  html`<li class="finding" data-kind=${kind.words} data-finding=${finding.id}>
    <div class="finding__head">
      <span class="finding__mark" aria-hidden="true">${kind.mark}</span>
      ${explained(finding, html`<span class="visually-hidden">, ${kind.words}</span>`, act.meanings)}
      <button class="finding__dismiss" @click=${() => act.dismiss(finding)} aria-label="Dismiss “${finding.name ?? finding.id}”">Dismiss</button>
    </div>
    ${finding.evidence?.length
      ? html`<ul class="finding__quotes" role="list">${finding.evidence.map((quote) => evidence(quote, act))}</ul>`
      : nothing}
  </li>`;

/** The name, which opens what an interviewer hears in it. */
function explained(finding, more, meanings) {
  const name = html`${finding.name ?? finding.id}${more}`;
  const means = meanings.get(finding.id);
  if (!means) return html`<span class="finding__name">${name}</span>`;
  return html`<details class="finding__why"><summary class="finding__name">${name}</summary><p>${means}</p></details>`;
}

const evidence = ({ quote, start, end, section }, act) =>
  html`<li>
    <button class="quote" data-start-ms=${Math.round(start * 1000)} @click=${() => act.play(start, end)} title="Hear it">
      <q>${quote}</q> <span class="quote__place">${sectionBadge(section)} ${clock(start)}</span>
    </button>
  </li>`;

function unsure(findings, meanings) {
  if (findings.length === 0) return nothing;
  return html`<section>
    <h3>Perhaps heard</h3>
    <p class="quiet">Aloud is unsure of these, so they count in part. If you said one, say it plainer. Open one to see what counts.</p>
    <ul class="findings__missing" role="list">${findings.map((finding) => html`<li>${explained(finding, nothing, meanings)}</li>`)}</ul>
  </section>`;
}

function notHeard(findings, meanings) {
  if (findings.length === 0) return nothing;
  return html`<section>
    <h3>Not heard</h3>
    <p class="quiet">What an interviewer would also like to hear. Nobody says all of it. Open one to see what counts.</p>
    <ul class="findings__missing" role="list">${findings.map((finding) => html`<li>${explained(finding, nothing, meanings)}</li>`)}</ul>
  </section>`;
}

function putAside(findings, act) {
  if (findings.length === 0) return nothing;
  return html`<section>
    <h3>Dismissed by you</h3>
    <ul class="findings__list" role="list">
      ${findings.map(
        (finding) => html`<li class="finding finding--dismissed" data-finding=${finding.id}>
          <div class="finding__head">
            <span class="finding__name">${finding.name ?? finding.id}</span>
            <button class="finding__dismiss" @click=${() => act.undismiss(finding)} aria-label="Restore “${finding.name ?? finding.id}”">Restore</button>
          </div>
        </li>`,
      )}
    </ul>
  </section>`;
}

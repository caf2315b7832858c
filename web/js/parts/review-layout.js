// Where everything stands on the feedback page.
import { html, nothing } from 'lit';
import { clock, moment } from '../helpers/format.js';
import { stageName } from '../helpers/judgement.js';
import { boundaries } from '../models/cuts.js';
import { adviceCards, nextProbe } from './advice-cards.js';
import './company-box.js';
import { DOUBTFUL_CUT_BELOW } from './cut-handles.js';
import { deliveryFacts } from './delivery-facts.js';
import { editBar } from './edit-bar.js';
import { findingsList } from './findings-list.js';
import './notes-box.js';
import './player-bar.js';
import { sectionBadge } from './section-badge.js';
import { sectionBars } from './section-bars.js';
import { stageNote } from './stage-note.js';
import { takeNote } from './take-note.js';
import { timingFlags } from './timing-flags.js';
import './transcript.js';
import { readingsBox } from './readings-box.js';
import { verdictCard } from './verdict-card.js';
import './waveform.js';

/** @param review a Review that is loaded @param state {peaks, player, hearing, recognition, setup, readings, compared} @param acts what the page can do */
export function reviewLayout(review, state, acts) {
  const shown = review.shown;
  const spoken = shown.words.length > 0 && ['done', undefined].includes(review.attempt.stage);
  return html`<article class="review" data-sound=${state.player?.ready ? 'ready' : 'coming'}>
    ${head(shown, state)} ${stageNote({ ...shown, attempt: review.attempt }, state, { hear: acts.hear, restore: acts.restoreAttempt })}
    ${takeNote(shown.take)}
    ${shown.verdict && !unheard(shown, state) ? verdictCard(shown) : nothing}
    ${recording(shown, state, acts)} ${editBar(review, acts)}
    ${spoken ? adviceCards(shown.advice, acts.play) : nothing} ${again(shown)}
    ${spoken
      ? html`<div class="review__columns review__columns--judged">
          ${shown.timing ? timing(shown, acts) : nothing} ${findings(shown, state, acts)}
        </div>`
      : nothing}
    <div class="review__columns review__columns--heard">
      ${spoken ? transcript(shown) : nothing}
      <div class="review__side stack">${spoken ? delivery(shown, acts) : nothing} ${notes(review, acts)}</div>
    </div>
    ${readingsBox({ ...state, model: state.recognition?.model }, acts)}
    ${foot(spoken, acts)}
    <aloud-player class="review__player" .player=${state.player} .seconds=${length(shown)} .sectioned=${shown.sections.length > 1}></aloud-player>
  </article>`;
}

/** Where nobody could listen there is no verdict to show; the note above says why. */
const unheard = ({ words }, { recognition }) => words.length === 0 && recognition?.available === false;
const length = (shown) => shown.audio?.seconds ?? shown.attempt?.seconds ?? 0;
const nameIn = (list, id) => list?.find((one) => one.id === id)?.name ?? id;

function head({ attempt = {}, level, profile, competency, timing: held }, { setup }) {
  const facts = [
    attempt.createdAt && moment(attempt.createdAt),
    attempt.seconds && clock(attempt.seconds),
    nameIn(setup?.competencies, attempt.competency ?? competency),
    nameIn(setup?.levels, attempt.level ?? level),
    nameIn(setup?.profiles, attempt.profile ?? profile) + (held?.ownTargets ? ', targets of your own' : ''),
    attempt.source === 'import' ? `imported${attempt.name ? ` from ${attempt.name}` : ''}` : null,
    stageName(attempt.stage),
  ];
  return html`<header class="review__head">
    <h1>${attempt.questionText || 'A recording without a question'}</h1>
    <p class="quiet">${facts.filter(Boolean).join(' · ')}</p>
  </header>`;
}

function recording(shown, { peaks }, acts) {
  return html`<section class="review__recording" aria-labelledby="recording-title">
    <h2 id="recording-title" class="visually-hidden">The recording</h2>
    <aloud-waveform .peaks=${peaks} .seconds=${length(shown)} .sections=${shown.sections} .words=${shown.words}
      .delivery=${shown.timesEstimated ? null : shown.delivery}></aloud-waveform>
    ${shown.sections.length > 1 ? html`<p class="quiet">Click to hear that moment. If a boundary is wrong, drag it, or select it with Tab and move it with the arrow keys.</p>` : nothing}
    ${doubts(shown, acts)}
    ${shown.sections.length > 0 ? html`<p class="quiet">Aloud estimates where sections start. It was only measured with synthetic voices, so check whether it fits yours.</p>` : nothing}
  </section>`;
}

/** The cuts that the machine doubts itself, each with a way to hear it and to move it. */
function doubts({ sections }, acts) {
  const doubtful = boundaries(sections).filter((cut) => cut.confidence < DOUBTFUL_CUT_BELOW);
  if (doubtful.length === 0) return nothing;
  return html`<div class="doubts" role="group" aria-label="Boundaries to check">
    <span class="doubts__what">Not sure where ${doubtful.length === 1 ? 'this starts' : 'these start'}:</span>
    ${doubtful.map(
      (cut) => html`<button class="doubts__one" data-section=${cut.after} @click=${() => acts.checkCut(cut)}
        title="Play it, then move it with the arrow keys">${sectionBadge(cut.after, true)} <span class="quiet">${clock(cut.at)}</span></button>`,
    )}
  </div>`;
}

function again({ attempt = {}, nextProbe: probe }) {
  if (!attempt.question || attempt.stage !== 'done') return nothing;
  const query = new URLSearchParams({ question: attempt.question, level: attempt.level ?? '', profile: attempt.profile ?? '' });
  const link = probe ? new URLSearchParams({ ...Object.fromEntries(query), probe: probe.text }) : query;
  return nextProbe(probe, `#/?${link}`, `#/?${query}`);
}

const transcript = ({ words, sections, delivery: heard, timesEstimated }) =>
  html`<section class="review__transcript stack" aria-labelledby="transcript-title">
    <h2 id="transcript-title">What was heard</h2>
    ${timesEstimated ? html`<p class="quiet">The times are estimated: this answer was written, not spoken.</p>` : nothing}
    <aloud-transcript .words=${words} .sections=${sections} .delivery=${heard}></aloud-transcript>
  </section>`;

const timing = (shown, acts) =>
  html`<section class="stack" aria-labelledby="timing-title">
    <h2 id="timing-title">Seconds and targets</h2>
    ${shown.timesEstimated ? html`<p class="quiet">Estimated from the number of words, not measured.</p>` : nothing}
    ${sectionBars(shown.timing, shown.sections, acts.play, !shown.delivery?.off?.includes('pauses'))} ${timingFlags(shown.timing.flags, acts.play)}
  </section>`;

const meaningsIn = (setup) => new Map((setup?.findings ?? []).map(({ id, means }) => [id, means]));

const findings = (shown, { setup }, acts) =>
  html`<section class="stack" aria-labelledby="findings-title">
    <h2 id="findings-title">Evidence</h2>
    ${findingsList(shown, meaningsIn(setup), acts)}
    <aloud-company .companies=${setup?.companies ?? []} .signals=${shown.signals} .play=${acts.play}></aloud-company>
  </section>`;

const delivery = (shown, acts) =>
  html`<section class="stack" aria-labelledby="delivery-title">
    <h2 id="delivery-title">How you said it</h2>
    ${shown.timesEstimated ? html`<p class="quiet">Pace and pauses can’t be measured, because the times are estimated.</p>` : deliveryFacts(shown.delivery, acts.play, acts.deliverySettings)}
  </section>`;

const notes = (review, acts) =>
  html`<section class="stack" aria-labelledby="notes-title">
    <h2 id="notes-title">Notes</h2>
    <aloud-notes .text=${review.attempt.notes ?? ''} .save=${acts.saveNotes}></aloud-notes>
  </section>`;

const foot = (spoken, acts) =>
  html`<footer class="review__foot row row--ends">
    <div class="row">
      ${spoken
        ? html`<button class="button button--small" @click=${acts.downloadText}>Transcript as text</button>
            <button class="button button--small" @click=${acts.downloadJson}>Everything as JSON</button>`
        : nothing}
    </div>
    <button class="button button--small button--danger" @click=${acts.remove}>Delete this attempt</button>
  </footer>`;

import { html, nothing } from 'lit';
import { clock, spokenTime } from '../helpers/format.js';
import { lastWords, secondsOf, targetsOf } from '../models/answer.js';
import { isSilent } from '../models/silence.js';
import { speechMeter } from './level-meter.js';
import { targetStrip } from './target-strip.js';
import './problem-box.js';
import { followUp } from './follow-up.js';

const SILENT = {
  what: 'We hear nothing.',
  where: '',
  remedy: 'If you are thinking, take your time. If you are speaking, look at the microphone. Only you end the recording.',
};

const LOST = {
  what: 'The connection to Aloud is lost. Recording goes on in this page.',
  where: '',
  remedy: 'Go on speaking. The page connects again by itself; keep it open.',
};

function troubles({ state, quiet }) {
  const broken = state.link === 'broken' ? { ...state.problem, remedy: `Recording goes on in this page; you can save it when you stop. ${state.problem.remedy}` } : null;
  return [...state.notices, state.link === 'lost' ? LOST : null, broken, isSilent(quiet) ? SILENT : null].filter(Boolean);
}

function notices(problems) {
  return problems.map((problem) => html`<aloud-problem quiet tone="warning" .problem=${problem}></aloud-problem>`);
}

function words(answer, recognised) {
  if (!recognised) return html`<p class="live__words quiet">Words are not shown: recognition is not available. Your voice is being kept.</p>`;
  const { sure, unsure } = lastWords(answer);
  return html`<div class="live__words" role="log" aria-live="off" aria-label="What has been heard last"><p>${sure} <span class="live__unsure">${unsure}</span></p></div>`;
}

/** The screen while an answer is spoken: sparse on purpose. */
export function liveView({ session, question, profile, recognised, tolerance, onStop }) {
  const { seconds, level, answer } = session;
  const problems = troubles(session);
  return html`<section class="live" aria-labelledby="live-question">
    <div class="live__top">
      <p class="live__stage live__stage--on"><span class="live__dot" aria-hidden="true"></span>Recording</p>
      <p class="live__alert" aria-hidden="true">${problems.at(-1)?.what}</p>
    </div>
    <h1 id="live-question" class="live__question" tabindex="-1">${question.text}</h1>
    ${followUp(question)}
    <p class="live__clock" role="timer" aria-live="off" aria-label=${spokenTime(seconds)}><span class="live__now">${clock(seconds)}</span><span class="live__of"> / ${clock(profile.total)}</span></p>
    ${targetStrip(targetsOf(answer, profile.targets), (id) => secondsOf(answer, id), tolerance)}
    ${words(answer, recognised)}
    <div class="row live__actions">
      <button class="button button--primary button--large" @click=${onStop}>Stop</button>
      <span class="quiet">or <kbd>Ctrl</kbd> + <kbd>Enter</kbd></span>
      ${speechMeter(level, session.levelSaid)}
    </div>
    <div class="live__notices">${notices(problems)}</div>
  </section>`;
}

/** After the stop: what is being waited for. */
export function waitingView({ session, onSave, onGiveUp }) {
  const { state } = session;
  const lost = state.stage === 'stopping' && state.link === 'lost';
  return html`<section class="live" aria-labelledby="waiting-title">
    <h1 id="waiting-title" tabindex="-1">${lost ? 'Waiting for Aloud to come back' : 'Reading your answer'}</h1>
    ${state.notices.map((notice) => html`<aloud-problem quiet tone="warning" .problem=${notice}></aloud-problem>`)}
    ${lost
      ? html`<p>Your last words are still in this page alone. They go across as soon as Aloud answers again.</p>
          <div class="row"><button class="button" @click=${onSave}>Save them as a file</button>
            <button class="button button--quiet" @click=${onGiveUp}>Stop waiting</button></div>`
      : html`<div class="waiting" aria-hidden="true"></div><p class="quiet">${clock(session.seconds)} of sound is stored. Feedback follows here.</p>`}
  </section>`;
}

function whereItIs(from, blocks) {
  if (!blocks.length) return 'All of it is stored with Aloud, and will be offered under “Practise”.';
  const rest = 'save it as a file, which can be imported under “Past attempts”.';
  if (from === 0) return `It is in this page alone: ${rest}`;
  return `Aloud has stored the first ${spokenTime(from)} and will offer it under “Practise”. The rest is in this page alone: ${rest}`;
}

/** The server is gone or refuses: what this page holds can be saved. */
export function strandedView({ session, onSave, onAgain }) {
  const { state } = session;
  const { blocks, from } = session.unsaved();
  return html`<section class="live" aria-labelledby="stranded-title">
    <h1 id="stranded-title" tabindex="-1">Your recording is safe, but not yet read</h1>
    ${state.problem ? html`<aloud-problem .problem=${state.problem}></aloud-problem>` : nothing}
    ${state.notices.map((notice) => html`<aloud-problem quiet tone="warning" .problem=${notice}></aloud-problem>`)}
    <p>${whereItIs(from, blocks)}</p>
    <div class="row">
      ${blocks.length ? html`<button class="button button--primary" @click=${onSave}>Save as a file</button>` : nothing}
      <button class="button" @click=${onAgain}>Back to the questions</button>
    </div>
  </section>`;
}

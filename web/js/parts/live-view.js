import { html, nothing } from 'lit';
import { clock, spokenTime } from '../helpers/format.js';
import { lastWords, secondsOf, targetsOf } from '../models/answer.js';
import { isSilent } from '../models/silence.js';
import { speechMeter } from './level-meter.js';
import { targetStrip } from './target-strip.js';
import './problem-box.js';
import { followUp } from './follow-up.js';

const SILENT = {
  what: 'Aloud can’t hear you.',
  where: '',
  remedy: 'If you are thinking, take your time. If you are speaking, check the microphone. The recording stops only when you stop it.',
};

const LOST = {
  what: 'The connection to Aloud was lost. This page keeps recording.',
  where: '',
  remedy: 'Keep speaking, and keep this page open. It reconnects by itself.',
};

const LOST_HERE = {
  what: 'The connection to Aloud was lost. If Aloud still runs, it keeps recording.',
  where: '',
  remedy: 'Keep speaking, and keep this page open. It reconnects by itself; Aloud waits half a minute for it.',
};

function troubles({ state, quiet, storesItself }) {
  const broken = state.link === 'broken' ? { ...state.problem, remedy: `This page keeps recording, and you can save the recording when you stop. ${state.problem.remedy}` } : null;
  return [...state.notices, state.link === 'lost' ? (storesItself ? LOST_HERE : LOST) : null, broken, isSilent(quiet) ? SILENT : null].filter(Boolean);
}

function notices(problems) {
  return problems.map((problem) => html`<aloud-problem quiet tone="warning" .problem=${problem}></aloud-problem>`);
}

function words(answer, recognised) {
  if (!recognised) return html`<p class="live__words quiet">You won’t see words, because speech recognition is not available. Your voice is being recorded.</p>`;
  const { sure, unsure } = lastWords(answer);
  return html`<div class="live__words" role="log" aria-live="off" aria-label="The last words that were heard"><p>${sure} <span class="live__unsure">${unsure}</span></p></div>`;
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
    <h1 id="waiting-title" tabindex="-1">${lost ? 'Waiting for Aloud to answer' : 'Preparing your feedback'}</h1>
    ${state.notices.map((notice) => html`<aloud-problem quiet tone="warning" .problem=${notice}></aloud-problem>`)}
    ${lost
      ? html`<p>Your last words are only in this page so far. They are sent as soon as Aloud answers again.</p>
          <div class="row"><button class="button" @click=${onSave}>Save them to a file</button>
            <button class="button button--quiet" @click=${onGiveUp}>Stop waiting</button></div>`
      : html`<div class="waiting" aria-hidden="true"></div><p class="quiet">${clock(session.seconds)} of sound is saved. Your feedback appears here.</p>`}
  </section>`;
}

function whereItIs(from, blocks) {
  if (!blocks.length) return 'All of it is saved. You find it under “Practise”.';
  const rest = 'save it to a file, and import that under “Past attempts”.';
  if (from === 0) return `It is only in this page: ${rest}`;
  return `Aloud has saved the first ${spokenTime(from)}. You find it under “Practise”. The rest is only in this page: ${rest}`;
}

/** The server is gone or refuses: what this page holds can be saved. */
export function strandedView({ session, onSave, onAgain }) {
  const { state } = session;
  const { blocks, from } = session.unsaved();
  return html`<section class="live" aria-labelledby="stranded-title">
    <h1 id="stranded-title" tabindex="-1">Your recording is safe, but there is no feedback yet</h1>
    ${state.problem ? html`<aloud-problem .problem=${state.problem}></aloud-problem>` : nothing}
    ${state.notices.map((notice) => html`<aloud-problem quiet tone="warning" .problem=${notice}></aloud-problem>`)}
    <p>${whereItIs(from, blocks)}</p>
    <div class="row">
      ${blocks.length ? html`<button class="button button--primary" @click=${onSave}>Save to a file</button>` : nothing}
      <button class="button" @click=${onAgain}>Back to the questions</button>
    </div>
  </section>`;
}

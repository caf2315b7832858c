import { html, nothing } from 'lit';
import { plural, spokenTime } from '../helpers/format.js';
import { modelName } from '../helpers/models.js';
import { PREPARATIONS, SOURCES } from '../models/choice.js';
import { targetStrip } from './target-strip.js';
import './problem-box.js';
import { followUp } from './follow-up.js';

const option = (id, name, chosen) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`;

function settings({ setup, choice, microphone: mic, onChange, onSource }) {
  const select = (label, name, options, change = (value) => onChange(name, value)) => html`<label class="field"><span class="field__label">${label}</span>
    <select class="select" name=${name} @change=${(event) => change(event.target.value)}>${options}</select></label>`;
  return html`<div class="choose__settings">
    ${select('Level', 'level', setup.levels.map((one) => option(one.id, one.name, choice.level)))}
    ${select('Length of the answer', 'profile', setup.profiles.map((one) => option(one.id, one.name, choice.profile)))}
    ${select('Time to think', 'preparation', PREPARATIONS.map((s) => option(s, s ? plural(s, 'second') : 'none', choice.preparation)))}
    ${select('Microphone', 'source', SOURCES.map((one) => option(one.id, one.name, mic.source)), onSource)}
  </div>`;
}

function microphone({ microphone: mic, onCheck }) {
  const first = mic.source === 'computer' ? 'Aloud itself will record, without the browser. It checks the microphone first.' : 'Aloud checks the microphone first. That takes ten seconds.';
  return html`<p class="quiet choose__mic">
    ${mic.checked ? html`<span aria-hidden="true">✓</span> Microphone checked: ${mic.label}.` : first}
    <button class="button button--quiet" @click=${onCheck}>${mic.checked ? 'Check again' : 'Check now'}</button>
  </p>`;
}

function speechModel({ setup, onModel }) {
  const { available, model } = setup.recognition;
  return html`<p class="quiet choose__model">${available ? `Recognised with ${modelName(model)}.` : 'Speech is not recognised.'}
    <button class="button button--quiet" @click=${onModel}>Change model</button>
  </p>`;
}

function head(question, { onChoose, onSurprise }) {
  return html`<p class="choose__kind">${question.competencyName} · ${question.direct ? 'direct question' : 'indirect question'}</p>
    <h1 class="choose__question" tabindex="-1">${question.text}</h1>
    ${followUp(question)}
    <div class="row choose__others">
      <button class="button" @click=${onChoose}>Choose another</button>
      <button class="button button--quiet" @click=${onSurprise}>Surprise me</button>
    </div>`;
}

/** Said where the length that was chosen is more than interviewers at the level give. */
const beyond = (profile, level) =>
  level && profile.total > level.totalLimitSeconds + 0.5
    ? html`<p class="quiet">At this level interviewers give an answer about ${spokenTime(level.totalLimitSeconds)}.</p>`
    : nothing;

/** The question, how it is to be answered, and the way in. */
export function chooseView({ setup, question, choice, problem, notes, ...rest }) {
  const profile = setup.profiles.find((one) => one.id === choice.profile);
  return html`<section class="choose" aria-label="Your next answer">
    ${problem ? html`<aloud-problem .problem=${problem}></aloud-problem>` : nothing}
    ${head(question, rest)}
    ${settings({ setup, choice, ...rest })} ${speechModel({ setup, ...rest })}
    <div class="choose__targets">
      <div class="choose__spent"><p class="quiet">About ${spokenTime(profile.total)}, ${profile.own ? 'spent as you set it' : 'spent like this'}:</p>
        <button class="button button--quiet button--small" @click=${rest.onTargets}>${profile.own ? 'Change my targets' : 'Set my own targets'}</button></div>
      ${targetStrip(profile.targets)}
      ${beyond(profile, setup.levels.find((one) => one.id === choice.level))}
    </div>
    ${notes.map((note) => html`<aloud-problem quiet tone="warning" .problem=${note}></aloud-problem>`)}
    <div class="row choose__start">
      <button class="button button--primary button--large" ?disabled=${rest.cannot} @click=${rest.onStart}>Answer aloud</button>
      ${microphone(rest)}
    </div>
    <p class="quiet">Only you end the recording; silence never does. It holds ${plural(setup.limits.maxMinutes, 'minute')} at most.
      ${rest.lacks.map((sentence) => html`<br>${sentence}`)}</p>
  </section>`;
}

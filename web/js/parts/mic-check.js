import { html, nothing } from 'lit';
import { dbfs } from '../helpers/level.js';
import { problemsOf } from '../helpers/check-verdict.js';
import { LONGEST_TAKE_SECONDS, SENTENCE } from '../models/mic-check.js';
import { SOURCES } from '../models/choice.js';
import { levelMeter } from './level-meter.js';
import { Part } from './part.js';
import './problem-box.js';

/**
 * Draws a MicCheck. Tells `aloud-check-replay`, `aloud-check-source` with {source} for another kind of microphone, and
 * `aloud-check-over` with {checked} when the user goes on.
 */
class MicCheckView extends Part {
  static properties = { check: { attribute: false }, next: {}, source: {}, recognised: { type: Boolean } };
  #redraw = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    this.check.addEventListener('change', this.#redraw);
  }

  disconnectedCallback() {
    this.check.removeEventListener('change', this.#redraw);
    super.disconnectedCallback();
  }

  #devices() {
    const { check } = this;
    if (!check.devices.length) return nothing;
    return html`<label class="field"><span class="field__label">Microphone</span>
      <select class="select" @change=${(event) => check.open(event.target.value)} ?disabled=${check.stage === 'taking'}>
        ${check.devices.map((device, i) => html`<option value=${device.deviceId} ?selected=${device.deviceId === check.deviceId}>${device.label || `Microphone ${i + 1}`}</option>`)}
      </select></label>`;
  }

  #sentence() {
    const { check } = this;
    const taking = check.stage === 'taking';
    return html`<div class="check__sentence">
      <p class="quiet">${taking ? 'Read aloud, as you would answer:' : 'A sentence to read aloud:'}</p>
      <blockquote>${SENTENCE}</blockquote>
      ${taking
        ? html`<button class="button button--primary" @click=${() => check.finish()}>I’m done</button>
            <span class="quiet">ends by itself after ${LONGEST_TAKE_SECONDS} seconds</span>`
        : html`<button class="button ${check.verdict ? '' : 'button--primary'}" ?disabled=${check.stage !== 'listening' && check.stage !== 'judged'} @click=${() => check.read()}>
            ${check.verdict ? 'Read it again' : 'Read the sentence'}</button>`}
      ${check.stage === 'judging' ? html`<span role="status">Listening to it…</span>` : nothing}
    </div>`;
  }

  #problems() {
    return problemsOf(this.check.verdict, SENTENCE, this.recognised);
  }

  #verdict() {
    const { verdict } = this.check;
    if (!verdict) return nothing;
    const problems = this.#problems();
    return html`<div class="stack" role="status">
      ${this.recognised ? html`<p class="check__heard"><span class="quiet">Heard:</span> ${verdict.text || html`<em>no words</em>`}</p>` : nothing}
      <p class="quiet">${verdict.levelDbfs === null ? '' : `${dbfs(verdict.levelDbfs)} while you spoke`}
        <button class="button button--quiet" @click=${() => this.tell('aloud-check-replay')}>Play it back</button></p>
      ${problems.map((problem) => html`<aloud-problem quiet tone="warning" .problem=${problem}></aloud-problem>`)}
      ${problems.length === 0 ? html`<p class="check__fine"><span aria-hidden="true">✓</span> The microphone is fine.</p>` : nothing}
    </div>`;
  }

  #otherSource() {
    const { id, use } = SOURCES.find((one) => one.id !== this.source);
    return html`<button class="button" @click=${() => this.tell('aloud-check-source', { source: id })}>${use}</button>`;
  }

  #opening() {
    return this.source === 'browser'
      ? html`<p>If the browser asks to use the microphone, choose “Allow”. The sound stays on this machine.</p>`
      : html`<p>Opening the microphone…</p>`;
  }

  #actions() {
    const fine = this.check.verdict && this.#problems().length === 0;
    return html`<div class="row">
      <button class="button ${fine ? 'button--primary' : ''}" @click=${() => this.tell('aloud-check-over', { checked: Boolean(fine) })}>
        ${fine ? this.next : 'Continue without the check'}</button>
      ${this.check.stage === 'refused' ? html`<button class="button button--primary" @click=${() => this.check.open(this.check.asked)}>Try again</button> ${this.#otherSource()}` : nothing}
    </div>`;
  }

  render() {
    const { check } = this;
    return html`<section class="check stack" aria-labelledby="check-title">
      <h1 id="check-title" tabindex="-1">Can Aloud hear you?</h1>
      ${check.stage === 'opening' ? this.#opening() : nothing}
      ${check.problem ? html`<aloud-problem .problem=${check.problem}></aloud-problem>` : nothing}
      ${check.stage === 'refused' || check.stage === 'opening' || check.stage === 'closed'
        ? nothing
        : html`${this.#devices()} ${levelMeter(check.level, { figures: true })}
            ${check.silence ? html`<aloud-problem tone="warning" .problem=${check.silence}></aloud-problem>` : nothing}
            ${this.#sentence()} ${this.#verdict()}`}
      ${this.#actions()}
    </section>`;
  }
}
customElements.define('aloud-mic-check', MicCheckView);

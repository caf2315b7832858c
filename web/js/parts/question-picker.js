import { html, nothing } from 'lit';
import { Part } from './part.js';

const fits = (question, text, kind) =>
  (kind === 'all' || (kind === 'direct') === question.direct) &&
  `${question.text} ${question.competencyName}`.toLowerCase().includes(text.trim().toLowerCase());

/** All questions in a dialog, by competency. `await picker.choose(currentId)` is a question, or null. */
class QuestionPicker extends Part {
  static properties = { questions: { attribute: false }, text: { state: true }, kind: { state: true }, current: { state: true } };
  #answer = null;

  constructor() {
    super();
    Object.assign(this, { questions: [], text: '', kind: 'all', current: '' });
  }

  async choose(current) {
    Object.assign(this, { current, text: '', kind: 'all' });
    await this.updateComplete;
    this.querySelector('dialog').showModal();
    this.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
    return new Promise((resolve) => (this.#answer = resolve));
  }

  #take(question) {
    this.#answer?.(question);
    this.#answer = null;
    this.querySelector('dialog').close();
  }

  #groups() {
    const found = this.questions.filter((question) => fits(question, this.text, this.kind));
    return grouped(found);
  }

  #row(question) {
    return html`<li>
      <button class="pick" aria-current=${question.id === this.current ? 'true' : nothing} @click=${() => this.#take(question)}>
        <span class="pick__text">${question.text}</span>
        <span class="pick__kind">${question.direct ? 'direct' : 'indirect'}</span>
      </button>
    </li>`;
  }

  #filters() {
    const kinds = [['all', 'All'], ['direct', 'Direct'], ['indirect', 'Indirect']];
    return html`<div class="picker__filters">
      <label class="field picker__search"><span class="field__label">Search</span>
        <input class="input" type="search" .value=${this.text} placeholder="a word, or a competency" @input=${(event) => (this.text = event.target.value)}></label>
      <label class="field"><span class="field__label">Kind</span>
        <select class="select" .value=${this.kind} @change=${(event) => (this.kind = event.target.value)}>
          ${kinds.map(([id, name]) => html`<option value=${id}>${name}</option>`)}
        </select></label>
    </div>`;
  }

  render() {
    const groups = this.#groups();
    return html`<dialog class="dialog picker" aria-labelledby="picker-title" @close=${() => this.#take(null)}>
      <div class="picker__head">
        <div class="row row--ends"><h2 id="picker-title">Choose a question</h2>
          <button class="button button--quiet" @click=${() => this.#take(null)}>Close</button></div>
        <p class="quiet">A direct question says what it tests. An indirect one hides it.</p>
        ${this.#filters()}
      </div>
      <div class="picker__list">
        ${groups.map(([name, questions]) => html`<section><h3 class="picker__group">${name}</h3><ul class="picker__rows">${questions.map((one) => this.#row(one))}</ul></section>`)}
        ${groups.length ? nothing : html`<p class="empty">No question contains these words. Try fewer words, or “All”.</p>`}
      </div>
    </dialog>`;
  }
}
customElements.define('aloud-question-picker', QuestionPicker);

function grouped(questions) {
  const groups = new Map();
  for (const one of questions) groups.set(one.competencyName, [...(groups.get(one.competencyName) ?? []), one]);
  return [...groups];
}

import { html, nothing } from 'lit';
import { Part } from './part.js';
import './problem-box.js';

/**
 * Takes a recording from a file, chosen or dropped. `take(file, {question, level, profile})` resolves when it has been heard, or rejects
 * with {what, where, remedy}.
 */
class ImportBox extends Part {
  static properties = {
    questions: { attribute: false },
    setup: { attribute: false },
    choice: { attribute: false },
    take: { attribute: false },
    working: { state: true },
    over: { state: true },
    problem: { state: true },
  };

  async #import(file) {
    if (!file || this.working) return;
    this.problem = null;
    this.working = file.name;
    try {
      await this.take(file, Object.fromEntries(new FormData(this.querySelector('form'))));
    } catch (fault) {
      this.problem = { ...fault, what: fault.what ? `“${file.name}”: ${fault.what}` : `“${file.name}” could not be read.` };
    }
    this.working = null;
  }

  #drop(event) {
    event.preventDefault();
    this.over = false;
    this.#import(event.dataTransfer.files[0]);
  }

  #dragOver(event) {
    event.preventDefault();
    this.over = true;
  }

  #select(name, label, list, chosen) {
    return html`<label class="field"><span class="field__label">${label}</span>
      <select class="select" name=${name}>
        ${list.map((one) => html`<option value=${one.id} ?selected=${one.id === chosen}>${one.name ?? one.text}</option>`)}
      </select></label>`;
  }

  render() {
    const { questions = [], setup, choice = {}, working } = this;
    return html`<form class="import stack" data-over=${Boolean(this.over)} @submit=${(event) => event.preventDefault()}
      @dragover=${this.#dragOver} @dragleave=${() => (this.over = false)} @drop=${this.#drop}>
      ${this.#select('question', 'The question it answers', questions, choice.question)}
      <div class="import__pair">
        ${this.#select('level', 'Level', setup?.levels ?? [], choice.level ?? 'sde2')}
        ${this.#select('profile', 'Target length', setup?.profiles ?? [], choice.profile ?? 'full')}
      </div>
      <label class="field"><span class="field__label">The recording</span>
        <input class="input" type="file" accept=".wav,.flac,.aiff,.aif,audio/*" ?disabled=${Boolean(working)}
          @change=${(event) => this.#import(event.target.files[0])}>
        <span class="field__hint">WAV, FLAC or AIFF, up to an hour. You can also drop a file here. It is copied to Aloud’s own folder and stays on this machine.</span></label>
      ${working ? html`<p class="working" role="status"><span class="working__sign" aria-hidden="true"></span>Hearing “${working}”. A minute of speech takes a few seconds.</p>` : nothing}
      ${this.problem ? html`<aloud-problem .problem=${this.problem}></aloud-problem>` : nothing}
    </form>`;
  }
}
customElements.define('aloud-import', ImportBox);

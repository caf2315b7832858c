import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api, asProblem } from '../helpers/api.js';
import { plural } from '../helpers/format.js';
import { sendFile } from '../helpers/send-file.js';
import { Imports } from '../models/imports.js';
import { confirm } from '../parts/confirm-dialog.js';
import { importRow } from '../parts/import-row.js';
import { Part } from '../parts/part.js';
import { byCompetency } from '../parts/question-options.js';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Takes recordings in from files, chosen or dropped anywhere on the page. Tells `aloud-imported` when the server has stored one, and when it has transcribed it. */
class ImportRecordings extends Part {
  static properties = { questions: { attribute: false }, setup: { attribute: false }, choice: { attribute: false }, over: { state: true }, common: { state: true } };
  #imports = new Imports({ send: sendFile, api, asProblem, wait });
  #onUnload = (event) => this.#imports.unsent > 0 && event.preventDefault();
  #onDrag = (event) => this.#dragged(event);

  constructor() {
    super();
    Object.assign(this, { questions: [], choice: {}, common: '' });
    this.#imports.addEventListener('change', () => this.requestUpdate());
    this.#imports.addEventListener('stored', () => this.tell('aloud-imported'));
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('beforeunload', this.#onUnload);
    for (const name of ['dragover', 'dragleave', 'drop']) addEventListener(name, this.#onDrag);
  }

  disconnectedCallback() {
    removeEventListener('beforeunload', this.#onUnload);
    for (const name of ['dragover', 'dragleave', 'drop']) removeEventListener(name, this.#onDrag);
    this.#imports.close();
    super.disconnectedCallback();
  }

  /** Asked before the page is taken away. */
  async leaving() {
    const left = this.#imports.unsent;
    if (left === 0) return true;
    return confirm({
      title: 'Leave without importing?',
      text: `${plural(left, 'recording')} of your list ${left === 1 ? 'is' : 'are'} not imported yet. The files themselves stay where they are.`,
      yes: 'Leave',
      no: 'Stay',
    });
  }

  /** Shows where recordings are chosen. */
  show() {
    this.closest('details')?.setAttribute('open', '');
    this.querySelector('input[type=file]').focus();
  }

  #dragged(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (event.type === 'dragleave' && event.relatedTarget) return; // still over the page
    this.over = event.type === 'dragover';
    if (event.type !== 'drop') return;
    const entries = [...event.dataTransfer.items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry?.());
    const files = [...event.dataTransfer.files];
    this.#add(files, (file) => entries[files.indexOf(file)]?.isDirectory ?? false);
  }

  #chosen(event) {
    this.#add([...event.target.files]);
    event.target.value = ''; // so that the same file can be chosen again
  }

  #add(files, isFolder) {
    this.#imports.mostBytes = this.setup?.limits.maxImportBytes ?? Infinity;
    this.#imports.add(files, isFolder);
    this.closest('details')?.setAttribute('open', '');
    this.updateComplete.then(() => this.querySelector('.import__list')?.scrollIntoView({ block: 'nearest' }));
  }

  get #forAll() {
    return Object.fromEntries(new FormData(this.querySelector('form')));
  }

  async #start(event) {
    event.preventDefault();
    const run = this.#imports.start(this.#forAll);
    await this.updateComplete;
    this.querySelector('.import__state').focus();
    await run;
  }

  /** The focus goes to the row that takes the place of the one removed. */
  async #remove(row) {
    const at = this.#imports.rows.indexOf(row);
    this.#imports.remove(row);
    await this.updateComplete;
    const rows = this.querySelectorAll('.import-row');
    const next = rows[Math.min(at, rows.length - 1)]?.querySelector('.import-row__acts :is(button, a)');
    (next ?? this.querySelector('input[type=file]')).focus();
  }

  async #retry(row) {
    const run = this.#imports.retry(row, this.#forAll);
    await this.updateComplete;
    this.querySelector('.import__state').focus();
    await run;
  }

  #select(name, label, options, onChange) {
    return html`<label class="field"><span class="field__label">${label}</span>
      <select class="select" name=${name} @change=${onChange}>${options}</select></label>`;
  }

  #forAllFields() {
    const { questions, setup, choice } = this;
    const options = (list = [], chosen) => list.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`);
    return html`${this.#select('question', 'The question they answer', byCompetency(questions, this.#common), (event) => (this.common = event.target.value))}
      <div class="import__pair">
        ${this.#select('level', 'Level', options(setup?.levels, choice.level ?? 'sde2'))}
        ${this.#select('profile', 'Target length', options(setup?.profiles, choice.profile ?? 'full'))}
      </div>`;
  }

  get #common() {
    return this.common || this.choice.question || this.questions[0]?.id;
  }

  #row(row, first) {
    const view = { questions: this.questions, common: this.#common, first: row === first, now: Date.now() };
    return importRow(row, view, {
      change: (name, value) => this.#imports.change(row, name, value),
      remove: () => this.#remove(row),
      retry: () => this.#retry(row),
    });
  }

  #list() {
    const { rows } = this.#imports;
    if (rows.length === 0) return nothing;
    const ready = this.#imports.count('ready');
    const first = rows.find(({ stage }) => stage === 'hearing');
    return html`<ul class="import__list" role="list" aria-label="Recordings to import">${repeat(rows, ({ key }) => key, (row) => this.#row(row, first))}</ul>
      <div class="row">
        ${ready ? html`<button class="button button--primary">Import ${plural(ready, 'recording')}</button>` : nothing}
        <p class="import__state quiet" role="status" tabindex="-1">${this.#summary()}</p>
      </div>`;
  }

  #summary() {
    const imports = this.#imports;
    const [busy, done, failed] = [imports.count('waiting', 'sending', 'checking', 'hearing', 'rehearing'), imports.count('done'), imports.count('failed')];
    const parts = [busy && `${busy} on the way`, done && `${done} imported`, failed && `${failed} not imported`].filter(Boolean);
    if (parts.length === 0) return 'Each recording keeps its own question and date. Change them before you import.';
    return `${parts.join(', ')}.${busy && !imports.unsent ? ' You may leave this page.' : ''}`;
  }

  render() {
    return html`<form class="import stack" data-over=${Boolean(this.over)} @submit=${this.#start}>
      ${this.#forAllFields()}
      <label class="field import__choose"><span class="field__label">Recordings</span>
        <input class="input" type="file" multiple accept=".wav,.flac,.aiff,.aif,.aifc,audio/*" @change=${this.#chosen}>
        <span class="field__hint">Choose one or several, or drop them on this page. WAV, FLAC or AIFF, up to ${this.setup?.limits.maxMinutes ?? 60} minutes each. They are copied to Aloud’s own folder and stay on this machine.</span></label>
      ${this.#list()}
    </form>`;
  }
}
customElements.define('aloud-import', ImportRecordings);

import { html, nothing } from 'lit';
import { asProblem } from '../helpers/api.js';
import { bytesText, modelName } from '../helpers/models.js';
import { Part } from './part.js';
import './problem-box.js';

/** While a model is being loaded, the server is asked again this often. Milliseconds. */
const ASK_AGAIN_MS = 500;

/**
 * The speech models of this machine in a dialog, to choose one. `ask(path, options)` asks the server. When another model is in use, the
 * event `aloud-model` tells its id.
 */
class ModelsDialog extends Part {
  static properties = { ask: { attribute: false }, all: { state: true }, wanted: { state: true }, problem: { state: true } };
  #timer = 0;
  #before = '';

  async open() {
    this.problem = null;
    await this.#fetch('/api/models');
    this.#before = this.all?.inUse ?? '';
    this.wanted = this.#before;
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  async #fetch(path, options) {
    clearTimeout(this.#timer);
    try {
      this.all = await this.ask(path, options);
    } catch (fault) {
      this.problem = asProblem(fault);
      return;
    }
    this.problem = this.all.problem;
    this.#tellIfChanged();
    // Also after the dialog was closed: the page that opened it must learn which model came into use.
    if (this.all.state === 'loading') this.#timer = setTimeout(() => this.#fetch('/api/models'), ASK_AGAIN_MS);
  }

  #tellIfChanged() {
    if (this.#before === '' || this.all.inUse === this.#before) return;
    this.#before = this.all.inUse;
    this.tell('aloud-model', { id: this.all.inUse });
  }

  #submit(event) {
    event.preventDefault();
    this.#fetch('/api/models/chosen', { method: 'PUT', json: { id: this.wanted } });
  }

  #close() {
    this.querySelector('dialog').close();
  }

  #model(model) {
    const facts = [`${bytesText(model.bytes)} on the disk`, `about ${bytesText(model.memoryBytes)} of memory`, `licence: ${model.licence}`];
    return html`<label class="models__one" data-complete=${model.complete}>
      <input type="radio" name="model" value=${model.id} .checked=${model.id === this.wanted} ?disabled=${!model.complete} @change=${() => (this.wanted = model.id)}>
      <span class="models__text"><span class="models__name">${modelName(model.id)}</span>${model.id === this.all.inUse ? html` <span class="models__used">in use</span>` : nothing}
        ${model.about && !model.own ? html`<span class="quiet">${model.about}</span>` : nothing}
        ${model.complete ? html`<span class="quiet">${facts.join(' · ')}</span>` : nothing}
        ${model.problems.map(({ what, remedy }) => html`<span class="models__fault">${what} ${remedy}</span>`)}</span>
    </label>`;
  }

  #state() {
    const { state, chosen } = this.all;
    if (state !== 'loading') return nothing;
    return html`<span class="working"><span class="working__sign" aria-hidden="true"></span>Loading ${modelName(chosen)}. The model in use stays until that is done.</span>`;
  }

  #form() {
    const { models, inUse, state, places } = this.all;
    return html`<form @submit=${this.#submit} class="stack">
      <h2 class="dialog__title" id="models-title">Speech model</h2>
      <p class="quiet">Used from your next answer on. A running recording keeps the model it began with, and past attempts keep their words until you have them recognised again.</p>
      <div class="models" role="radiogroup" aria-labelledby="models-title">${models.map((model) => this.#model(model))}</div>
      <div role="status">${this.#state()}</div>
      <details class="models__more"><summary>How to add a model</summary>
        <p class="quiet">Download an English model from Vosk’s list of models, alphacephei.com/vosk/models, and unpack it into one of these folders:</p>
        <ul class="models__places">${places.map((place) => html`<li><code>${place}</code></li>`)}</ul>
        <p class="quiet">Large models make fewer mistakes, but take several gigabytes of memory.</p></details>
      ${this.problem ? html`<aloud-problem .problem=${this.problem}></aloud-problem>` : nothing}
      <div class="dialog__actions">
        <button type="button" class="button" @click=${this.#close}>Close</button>
        <button class="button button--primary" ?disabled=${state === 'loading' || this.wanted === inUse}>Use this model</button>
      </div>
    </form>`;
  }

  render() {
    return html`<dialog class="dialog dialog--wide" aria-labelledby="models-title">
      ${this.all ? this.#form() : this.problem ? html`<aloud-problem .problem=${this.problem}></aloud-problem>` : nothing}</dialog>`;
  }
}
customElements.define('aloud-models', ModelsDialog);

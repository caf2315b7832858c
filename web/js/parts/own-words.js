import { html, nothing } from 'lit';
import { api, asProblem } from '../helpers/api.js';
import { Part } from './part.js';
import './problem-box.js';

/** The words of the user's own, and how to have one forgotten. */
class OwnWords extends Part {
  static properties = { words: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#ask('/api/words');
  }

  async #ask(path, options) {
    try {
      this.words = (await api(path, options)).words;
      this.problem = null;
    } catch (fault) {
      this.problem = asProblem(fault);
    }
  }

  #row({ word, heard, typed }) {
    return html`<li class="row row--ends">
      <span><strong>${word}</strong> for “${heard}” <span class="quiet">${typed ? 'typed by you' : 'corrected twice'}</span></span>
      <button class="button button--quiet button--small" aria-label=${`Forget ${word}`} @click=${() => this.#ask(`/api/words/${encodeURIComponent(heard)}`, { method: 'DELETE' })}>Forget</button>
    </li>`;
  }

  render() {
    if (this.problem) return html`<aloud-problem .problem=${this.problem}></aloud-problem>`;
    if (!this.words) return nothing;
    return this.words.length
      ? html`<ul class="stack" role="list">${this.words.map((one) => this.#row(one))}</ul>`
      : html`<p>None yet. Correct a name or product in a transcript and tick “Always”, or correct the same words twice, and Aloud writes it by itself.</p>`;
  }
}
customElements.define('aloud-own-words', OwnWords);

import { html } from 'lit';
import { api, asProblem } from '../helpers/api.js';
import { Part } from './part.js';

/** Typing rests this long before it is saved. Milliseconds. */
const REST_MS = 700;

/** Notes on one attempt, saved as they are written. */
class NotesBox extends Part {
  static properties = { attemptId: {}, text: {}, state: { state: true } };
  #timer = 0;
  #typed = null;

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#save();
  }

  #type(event) {
    this.#typed = event.target.value;
    this.state = 'typing';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), REST_MS);
  }

  async #save() {
    clearTimeout(this.#timer);
    if (this.#typed === null) return;
    const text = this.#typed;
    this.#typed = null;
    try {
      await api(`/api/attempts/${encodeURIComponent(this.attemptId)}/notes`, { method: 'PUT', json: { text } });
      this.state = this.#typed === null ? 'saved' : 'typing';
    } catch (fault) {
      this.#typed ??= text;
      this.state = `${asProblem(fault).what} Your notes stand here and are sent with your next change.`;
    }
  }

  get #says() {
    return { typing: '', saved: 'Saved' }[this.state ?? 'typing'] ?? this.state;
  }

  render() {
    return html`<label class="field">
        <span class="field__label">Notes to yourself</span>
        <textarea class="textarea" rows="4" .value=${this.text ?? ''} @input=${this.#type} @change=${() => this.#save()}
          placeholder="What will you say differently next time?"></textarea>
      </label>
      <p class="quiet" role="status">${this.#says}</p>`;
  }
}
customElements.define('aloud-notes', NotesBox);

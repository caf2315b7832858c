import { html } from 'lit';
import { Part } from './part.js';

/** Typing rests this long before it is saved. Milliseconds. */
const REST_MS = 700;

/** Notes on one attempt, saved as they are written. `save(text)` resolves when they are kept, or rejects with {what}. */
class NotesBox extends Part {
  static properties = { text: {}, save: { attribute: false }, state: { state: true } };
  #timer = 0;
  #typed = null;

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#keep();
  }

  #type(event) {
    this.#typed = event.target.value;
    this.state = 'typing';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), REST_MS);
  }

  async #keep() {
    clearTimeout(this.#timer);
    if (this.#typed === null) return;
    const text = this.#typed;
    this.#typed = null;
    try {
      await this.save(text);
      this.state = this.#typed === null ? 'saved' : 'typing';
    } catch (fault) {
      this.#typed ??= text;
      this.state = `${fault.what ?? 'The notes could not be saved.'} Your notes stand here and are sent with your next change.`;
    }
  }

  get #says() {
    return { typing: '', saved: 'Saved' }[this.state ?? 'typing'] ?? this.state;
  }

  render() {
    return html`<label class="field">
        <span class="visually-hidden">Notes to yourself</span>
        <textarea class="textarea" rows="4" .value=${this.text ?? ''} @input=${this.#type} @change=${() => this.#keep()}
          placeholder="What will you say differently next time?"></textarea>
      </label>
      <p class="quiet" role="status">${this.#says}</p>`;
  }
}
customElements.define('aloud-notes', NotesBox);

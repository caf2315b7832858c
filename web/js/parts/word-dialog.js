import { html, nothing } from 'lit';
import { preciseClock } from '../helpers/judgement.js';
import { Part } from './part.js';

/**
 * Asks what a word really was. `await element.ask(word, hear)` is {text}, {text: ''} to take the word away, {text: null} to bring the
 * machine's own word back, or null where the user thought better of it.
 */
class WordDialog extends Part {
  static properties = { word: { state: true } };
  #answer = null;
  #hear = null;

  async ask(word, hear) {
    this.word = word;
    this.#hear = hear;
    await this.updateComplete;
    const input = this.querySelector('input');
    input.value = word.fix ?? word.text;
    this.querySelector('dialog').showModal();
    input.select();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  #done(answer) {
    this.#answer?.(answer);
    this.#answer = null;
    this.querySelector('dialog').close();
  }

  #submit(event) {
    event.preventDefault();
    const text = this.querySelector('input').value.trim().replace(/\s+/g, ' ');
    this.#done(text === (this.word.fix ?? this.word.text) ? null : { text });
  }

  render() {
    const { word } = this;
    return html`<dialog class="dialog" aria-labelledby="word-title" @close=${() => this.#done(null)}>
      <form @submit=${this.#submit} class="stack">
        <h2 class="dialog__title" id="word-title">What was really said?</h2>
        <label class="field"><span class="field__label">At ${preciseClock(word?.start ?? 0)} this was heard</span>
          <input class="input" type="text" autocomplete="off" autocapitalize="off" spellcheck="true" maxlength="80">
          <span class="field__hint">Leave it empty to remove the word. Write numbers as words.</span></label>
        <div class="dialog__actions">
          <button type="button" class="button button--quiet" @click=${() => this.#hear?.()}>Hear it</button>
          ${word?.corrected ? html`<button type="button" class="button button--quiet" @click=${() => this.#done({ text: null })}>As recognised</button>` : nothing}
          <button type="button" class="button" @click=${() => this.#done(null)}>Cancel</button>
          <button class="button button--primary">Correct</button>
        </div>
      </form>
    </dialog>`;
  }
}
customElements.define('aloud-word-dialog', WordDialog);

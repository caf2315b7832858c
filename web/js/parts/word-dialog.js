import { html, nothing } from 'lit';
import { preciseClock } from '../helpers/judgement.js';
import { Part } from './part.js';

/**
 * Asks what a word really was. `await element.ask(word, next, hear)` is {text, span, always}, {text: ''} to take the word away,
 * {text: null} to bring the machine's own word back, or null where the user thought better of it. `span` is how many words were heard
 * in place of the text, 1 and more; `always` says that it is a word of the user's own.
 */
class WordDialog extends Part {
  static properties = { word: { state: true }, next: { state: true } };
  #answer = null;
  #hear = null;

  /** @param next the words after it, which may belong to the same word */
  async ask(word, next, hear) {
    this.word = word;
    this.next = next;
    this.#hear = hear;
    await this.updateComplete;
    const input = this.querySelector('input');
    input.value = word.fix ?? word.text;
    this.querySelector('select').value = '1';
    this.querySelector('[name=always]').checked = false;
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
    const span = Number(this.querySelector('select').value);
    const always = this.querySelector('[name=always]').checked;
    const same = text === (this.word.fix ?? this.word.text) && span === 1;
    this.#done(same && !always ? null : { text, span, always });
  }

  render() {
    const { word } = this;
    return html`<dialog class="dialog" aria-labelledby="word-title" @close=${() => this.#done(null)}>
      <form @submit=${this.#submit} class="stack">
        <h2 class="dialog__title" id="word-title">What was really said?</h2>
        <label class="field"><span class="field__label">At ${preciseClock(word?.start ?? 0)} this was heard</span>
          <input class="input" type="text" autocomplete="off" autocapitalize="off" spellcheck="true" maxlength="80">
          <span class="field__hint">Leave it empty to remove the word. Write numbers as words.</span></label>
        <label class="field"><span class="field__label">It stands for</span>
          <select class="select">${spans(word, this.next ?? []).map((text, i) => html`<option value=${i + 1}>${text}</option>`)}</select></label>
        <label class="check-line"><input type="checkbox" name="always"> Always: write it so whenever I say it. For names and products.</label>
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
/** What may have been heard in place of one word: it alone, or with those after it. */
const spans = (word, next) => (word ? [word, ...next].map((_, i) => [word, ...next].slice(0, i + 1).map((one) => one.heard ?? one.text).join(' ')) : []);

customElements.define('aloud-word-dialog', WordDialog);

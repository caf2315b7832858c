import { html } from 'lit';
import { Part } from './part.js';

/** A question with two answers in the browser's own modal dialog. `await confirm({...})` is true where the user agreed. */
class ConfirmDialog extends Part {
  static properties = { ask: { state: true } };
  #answer = null;

  async open(ask) {
    this.ask = ask;
    await this.updateComplete;
    this.querySelector('dialog').showModal();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  #closed(event) {
    this.#answer?.(event.target.returnValue === 'yes');
    this.#answer = null;
    event.target.returnValue = '';
  }

  render() {
    const { title = '', text = '', yes = 'Yes', no = 'Cancel' } = this.ask ?? {};
    return html`<dialog class="dialog" aria-labelledby="confirm-title" @close=${this.#closed}>
      <form method="dialog">
        <h2 class="dialog__title" id="confirm-title">${title}</h2>
        <p>${text}</p>
        <div class="dialog__actions">
          <button class="button" value="no">${no}</button>
          <button class="button button--primary" value="yes">${yes}</button>
        </div>
      </form>
    </dialog>`;
  }
}
customElements.define('aloud-confirm', ConfirmDialog);

/** confirm({title, text, yes, no}) -> Promise<boolean> */
export function confirm(ask) {
  return document.querySelector('aloud-confirm').open(ask);
}

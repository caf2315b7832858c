import { html } from 'lit';
import { Part } from './part.js';

const KEYS = [
  [['Space', 'K'], 'play, pause'],
  [['←', '→'], '5 seconds back, on'],
  [['P', 'N'], 'previous, next section'],
  [['[', ']'], 'slower, faster'],
  [['Ctrl Z', 'Ctrl Shift Z'], 'undo, redo a correction'],
  [['?'], 'this list'],
];
const ON_WORD = [
  [['←', '→'], 'the word before, after'],
  [['Enter'], 'play from the word'],
  [['E'], 'correct the word'],
  [['W'], 'why its section'],
];
const ON_HANDLE = [
  [['←', '→'], 'one word earlier, later'],
  [['Page ↓', 'Page ↑'], '5 seconds earlier, later'],
];

/** The keys of the page, in the browser's own dialog. */
class KeysHelp extends Part {
  toggle() {
    const dialog = this.querySelector('dialog');
    if (dialog.open) dialog.close();
    else dialog.showModal();
  }

  #list(title, keys) {
    return html`<h3>${title}</h3>
      <dl class="keys">
        ${keys.map(([names, does]) => html`<div><dt>${names.map((name) => html`<kbd>${name}</kbd> `)}</dt><dd>${does}</dd></div>`)}
      </dl>`;
  }

  render() {
    return html`<dialog class="dialog stack" aria-labelledby="keys-title">
      <h2 class="dialog__title" id="keys-title">Keys</h2>
      ${this.#list('Anywhere', KEYS)} ${this.#list('On a word', ON_WORD)} ${this.#list('On a boundary of the waveform', ON_HANDLE)}
      <form method="dialog" class="dialog__actions"><button class="button button--primary">Close</button></form>
    </dialog>`;
  }
}
customElements.define('aloud-keys-help', KeysHelp);

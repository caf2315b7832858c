import { html } from 'lit';
import { recall, remember } from '../helpers/store.js';
import { Part } from './part.js';

const CHOICES = [
  ['system', 'Theme: as the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

/** Light, dark, or as the system has it. */
class ThemeSwitch extends Part {
  static properties = { theme: { state: true } };

  constructor() {
    super();
    this.theme = recall('theme', 'system');
  }

  #choose(event) {
    this.theme = event.target.value;
    remember('theme', this.theme === 'system' ? undefined : this.theme);
    if (this.theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = this.theme;
  }

  render() {
    return html`<label class="theme-switch">
      <span class="visually-hidden">Colours</span>
      <select class="select select--bare" @change=${this.#choose}>
        ${CHOICES.map(([id, name]) => html`<option value=${id} ?selected=${id === this.theme}>${name}</option>`)}
      </select>
    </label>`;
  }
}
customElements.define('aloud-theme-switch', ThemeSwitch);

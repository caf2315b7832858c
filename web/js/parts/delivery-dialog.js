import { html, nothing } from 'lit';
import { api, asProblem } from '../helpers/api.js';
import { PARTS, offWords } from '../helpers/delivery.js';
import { Part } from './part.js';
import './problem-box.js';
import { showToast } from './toast.js';

/** Fires on the window once other switches are in force. */
export const DELIVERY_CHANGED = 'aloud-delivery-changed';

/** What of the delivery is shown: fillers, pauses and pitch can each be switched off, for every attempt. */
class DeliveryDialog extends Part {
  static properties = { switches: { state: true }, problem: { state: true } };

  async open() {
    this.problem = null;
    try {
      this.switches = await api('/api/delivery');
    } catch (fault) {
      this.problem = asProblem(fault);
    }
    await this.updateComplete;
    this.querySelector('dialog').showModal();
  }

  #close() {
    this.querySelector('dialog').close();
  }

  async #save(event) {
    event.preventDefault();
    try {
      const saved = await api('/api/delivery', { method: 'PUT', json: this.switches });
      this.#close();
      showToast({ text: `${offWords(PARTS.map(({ id }) => id).filter((id) => !saved[id])) || 'All of the delivery is switched on'}.` });
      window.dispatchEvent(new Event(DELIVERY_CHANGED));
    } catch (fault) {
      this.problem = asProblem(fault);
    }
  }

  #switch({ id, name, about }) {
    return html`<label class="switch" for="delivery-${id}">
      <input type="checkbox" id="delivery-${id}" .checked=${this.switches[id]}
        @change=${(event) => (this.switches = { ...this.switches, [id]: event.target.checked })}>
      <span><strong>${name}</strong> <span class="quiet">${about}</span></span>
    </label>`;
  }

  render() {
    const { switches, problem } = this;
    return html`<dialog class="dialog" aria-labelledby="delivery-settings-title">
      <form @submit=${this.#save} class="stack">
        <h2 class="dialog__title" id="delivery-settings-title">Delivery settings</h2>
        <p class="quiet">Switch off what doesn’t fit the way you speak, for example if you stutter. Nothing is then shown,
          marked or said about it. Verdict and score are the same either way.</p>
        ${problem ? html`<aloud-problem .problem=${problem}></aloud-problem>` : nothing}
        ${switches ? PARTS.map((part) => this.#switch(part)) : nothing}
        <div class="dialog__actions">
          <button type="button" class="button" @click=${this.#close}>Cancel</button>
          <button class="button button--primary" ?disabled=${!switches}>Save</button>
        </div>
      </form>
    </dialog>`;
  }
}
customElements.define('aloud-delivery-dialog', DeliveryDialog);

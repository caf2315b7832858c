import { html, nothing } from 'lit';
import { clock } from '../helpers/format.js';
import { recall, remember } from '../helpers/store.js';
import { elementOf } from '../models/company.js';
import { Part } from './part.js';

const STATES = { heard: 'Heard', unsure: 'Perhaps heard', not_heard: 'Not heard' };

/** Which company the interview is for, and whether what it listens for was heard. `play(start, end)` plays a quote. */
class CompanyBox extends Part {
  static properties = { companies: { attribute: false }, signals: { attribute: false }, play: { attribute: false }, chosen: { state: true } };

  constructor() {
    super();
    this.chosen = recall('company', '');
  }

  #choose(event) {
    this.chosen = event.target.value;
    remember('company', this.chosen || undefined);
  }

  render() {
    const company = this.companies?.find((one) => one.id === this.chosen);
    return html`<label class="field company__choice">
        <span>Interview at</span>
        <select class="select" @change=${this.#choose}>
          <option value="" ?selected=${!company}>No company in particular</option>
          ${this.companies?.map((one) => html`<option value=${one.id} ?selected=${one.id === this.chosen}>${one.name}</option>`)}
        </select>
      </label>
      ${company ? this.#element(company) : nothing}`;
  }

  #element(company) {
    const { state, parts } = elementOf(company, this.signals ?? []);
    return html`<section class="company" data-state=${state}>
      <h3>What lifts an answer at ${company.name}: ${STATES[state].toLowerCase()}</h3>
      <p>${company.looksFor}</p>
      <ul role="list">${parts.map((part) => html`<li>${STATES[part.state]}: ${part.name} ${this.#quote(part.evidence?.[0])}</li>`)}</ul>
      ${state === 'heard' ? nothing : html`<p class="quiet">${company.say}</p>`}
    </section>`;
  }

  #quote(evidence) {
    if (!evidence) return nothing;
    return html`<button class="button button--quiet button--small" @click=${() => this.play(evidence.start, evidence.end)}
      aria-label="Hear it at ${clock(evidence.start)}">${clock(evidence.start)}</button>`;
  }
}
customElements.define('aloud-company', CompanyBox);

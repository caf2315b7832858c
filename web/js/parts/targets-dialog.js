import { html, nothing } from 'lit';
import { asProblem } from '../helpers/api.js';
import { spokenTime } from '../helpers/format.js';
import { SECTIONS } from '../helpers/sections.js';
import { faultOf, LEAST_SECONDS, MOST_SECONDS, targetsOf, textsOf, totalOf } from '../models/targets.js';
import { Part } from './part.js';
import './problem-box.js';
import { sectionBadge } from './section-badge.js';

/**
 * The five target seconds of one profile in a dialog. `keep(id, targets)` keeps them, null for the usual ones, and resolves when that
 * is done; what it throws is shown, and the dialog stays.
 */
class TargetsDialog extends Part {
  static properties = { keep: { attribute: false }, profile: { state: true }, texts: { state: true }, problem: { state: true }, tried: { state: true } };

  async open(profile) {
    Object.assign(this, { profile, texts: textsOf(profile.targets), problem: null, tried: false });
    await this.updateComplete;
    this.querySelector('dialog').showModal();
    this.querySelector('input').select();
  }

  #close() {
    this.querySelector('dialog').close();
  }

  async #send(targets) {
    try {
      await this.keep(this.profile.id, targets);
      this.#close();
    } catch (fault) {
      this.problem = asProblem(fault);
    }
  }

  #submit(event) {
    event.preventDefault();
    this.tried = true;
    const targets = targetsOf(this.texts);
    if (targets) this.#send(targets);
    else this.querySelector(`#target-${SECTIONS.find(({ id }) => faultOf(this.texts[id])).id}`).focus();
  }

  #field({ id, name }) {
    const fault = faultOf(this.texts[id]);
    const told = fault !== '' && (this.tried || this.texts[id] !== '');
    return html`<div class="targets__field" data-section=${id}>
      <label for="target-${id}">${sectionBadge(id, true)}</label>
      <span class="targets__seconds"><input class="input" id="target-${id}" inputmode="decimal" autocomplete="off" maxlength="6" .value=${this.texts[id]}
        aria-invalid=${told} aria-describedby="target-${id}-fault" @input=${(event) => (this.texts = { ...this.texts, [id]: event.target.value })}> s</span>
      <span class="targets__usual quiet">usually ${Math.round(this.profile.standard[id])} s</span>
      <span class="targets__fault" id="target-${id}-fault">${told ? fault : nothing}</span>
    </div>`;
  }

  #form() {
    return html`<form @submit=${this.#submit} class="stack" novalidate>
      <h2 class="dialog__title" id="targets-title">My own targets</h2>
      <p class="quiet">For “${this.profile.name}”. Strip, bars and remarks go by them from your next answer on; what you recorded before keeps its own.
        From ${LEAST_SECONDS} to ${MOST_SECONDS} seconds each.</p>
      <div class="targets">${SECTIONS.map((section) => this.#field(section))}</div>
      <p class="targets__total" role="status">${spokenTime(totalOf(this.texts))} in all</p>
      ${this.problem ? html`<aloud-problem .problem=${this.problem}></aloud-problem>` : nothing}
      <div class="dialog__actions">
        ${this.profile.own
          ? html`<button type="button" class="button button--quiet targets__reset" @click=${() => this.#send(null)}>Back to the standard targets</button>`
          : nothing}
        <button type="button" class="button" @click=${this.#close}>Cancel</button>
        <button class="button button--primary">Save targets</button>
      </div>
    </form>`;
  }

  render() {
    return html`<dialog class="dialog" aria-labelledby="targets-title">${this.profile ? this.#form() : nothing}</dialog>`;
  }
}
customElements.define('aloud-targets', TargetsDialog);

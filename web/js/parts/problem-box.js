import { html, nothing } from 'lit';
import { Part } from './part.js';

/** A file or an address helps who reads; the name of a field or an id does not. */
const PLACE = /[/\\#]/;

/** <aloud-problem .problem=${{what, where, remedy}} tone="warning|error">: what happened and what to do. Slotted actions go beside it. */
class ProblemBox extends Part {
  static properties = { problem: { attribute: false }, tone: {}, quiet: { type: Boolean } };

  render() {
    const { problem, tone = 'error' } = this;
    if (!problem) return nothing;
    const details = (problem.problems ?? []).filter((one) => one.what !== problem.what);
    return html`<div class="problem problem--${tone}" role=${this.quiet ? 'note' : 'alert'}>
      <span class="problem__mark" aria-hidden="true">${tone === 'error' ? '!' : 'i'}</span>
      <div class="problem__text">
        <p class="problem__what">${problem.what}</p>
        ${problem.remedy ? html`<p class="problem__remedy">${problem.remedy}</p>` : nothing}
        ${details.map((one) => html`<p class="problem__remedy">${one.what} ${one.remedy}</p>`)}
        ${PLACE.test(problem.where ?? '') ? html`<p class="problem__where">${problem.where}</p>` : nothing}
      </div>
    </div>`;
  }
}
customElements.define('aloud-problem', ProblemBox);

import { html, nothing } from 'lit';
import { api, asProblem } from '../helpers/api.js';
import { plural } from '../helpers/format.js';
import { Part } from './part.js';
import './problem-box.js';

/** What Aloud has learnt of the user's ways from his corrections, and how to have it forgotten. */
class HabitsBox extends Part {
  static properties = { learnt: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.#ask('/api/habits');
  }

  async #ask(path, options) {
    try {
      this.learnt = await api(path, options);
      this.problem = null;
    } catch (fault) {
      this.problem = asProblem(fault);
    }
  }

  #forget(id) {
    return this.#ask(id ? `/api/habits/${encodeURIComponent(id)}` : '/api/habits', { method: 'DELETE' });
  }

  #lesson({ attempt, sections }, index) {
    const order = sections.map(({ section }) => section).join(', ');
    return html`<li class="row row--ends">
      <a href="#/attempts/${encodeURIComponent(attempt)}">${order}</a>
      <button class="button button--quiet button--small" aria-label=${`Forget what Aloud learned from answer ${index + 1}`} @click=${() => this.#forget(attempt)}>Forget</button>
    </li>`;
  }

  #taught() {
    const { answers, habits, learntFrom } = this.learnt;
    return html`<p>Learnt from ${plural(answers, 'answer')} whose sections you set right, and used for your next ones. It stays on this machine; attempts that you have are not changed.</p>
      ${habits.length ? html`<ul>${habits.map(({ text, answers: shown, of }) => html`<li>${text} <span class="quiet">${shown} of ${of} corrected answers</span></li>`)}</ul>` : html`<p class="quiet">No habit stands out yet. It takes two corrected answers, and half of all corrected ones, to show a habit.</p>`}
      <details><summary>Answers it comes from</summary><ul class="stack" role="list">${learntFrom.map((one, index) => this.#lesson(one, index))}</ul></details>
      <p><button class="button button--small" @click=${() => this.#forget()}>Forget all of it</button></p>`;
  }

  render() {
    if (this.problem) return html`<aloud-problem .problem=${this.problem}></aloud-problem>`;
    if (!this.learnt) return nothing;
    return this.learnt.answers
      ? html`<div class="stack">${this.#taught()}</div>`
      : html`<p>Nothing yet. When you correct a section on a feedback page, Aloud learns how you build your answers and finds your next sections better.</p>`;
  }
}
customElements.define('aloud-habits', HabitsBox);

// Two attempts at one question, side by side: what changed, and both to listen to.
import { html, nothing } from 'lit';
import { api, asProblem } from '../helpers/api.js';
import { Part } from '../parts/part.js';
import { comparison } from '../parts/comparison.js';
import '../parts/problem-box.js';

class ComparePage extends Part {
  static properties = { a: {}, b: {}, compared: { state: true }, problem: { state: true } };

  willUpdate(changed) {
    if ((changed.has('a') || changed.has('b')) && this.a && this.b) this.#fetch();
  }

  async #fetch() {
    const query = new URLSearchParams({ a: this.a, b: this.b });
    const whole = (id) => api(`/api/attempts/${encodeURIComponent(id)}`);
    try {
      const [compared, first, second] = await Promise.all([api(`/api/compare?${query}`), whole(this.a), whole(this.b)]);
      this.compared = { ...compared, first, second };
    } catch (fault) {
      this.problem = asProblem(fault);
    }
  }

  /** Only one of the two is heard at a time. */
  #playing(event) {
    for (const audio of this.querySelectorAll('audio')) if (audio !== event.target) audio.pause();
  }

  /** Plays a moment of one of them; `which` is "a" or "b". */
  async #play(which, at) {
    const audio = this.querySelector(`audio[data-which="${which}"]`);
    audio.currentTime = at;
    await audio.play().catch(() => nothing);
  }

  render() {
    if (this.problem) return html`<h1>Compare</h1><aloud-problem .problem=${this.problem}></aloud-problem><p><a href="#/attempts">Past attempts</a></p>`;
    if (!this.compared) return html`<p class="working" role="status"><span class="working__sign" aria-hidden="true"></span>Fetching both attempts</p>`;
    return html`<div @play=${{ handleEvent: (event) => this.#playing(event), capture: true }}>
      ${comparison(this.compared, (which, at) => this.#play(which, at))}
    </div>`;
  }
}
customElements.define('aloud-compare-page', ComparePage);

import { html } from 'lit';
import { asProblem } from '../helpers/api.js';
import { Part } from './part.js';

/**
 * A chart by Chart.js. `make(colour)` gives its configuration; the picture has a name, and the figures stand in words beside it. Drawn
 * anew when the colours change.
 */
class ChartBox extends Part {
  static properties = { make: { attribute: false }, name: {}, problem: { state: true } };
  #chart = null;
  #scope = null;

  connectedCallback() {
    super.connectedCallback();
    this.#scope = new AbortController();
    const again = () => this.#draw();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again, { signal: this.#scope.signal });
    const theme = new MutationObserver(again);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    this.#scope.signal.addEventListener('abort', () => theme.disconnect());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#scope.abort();
    this.#chart?.destroy();
    this.#chart = null;
  }

  updated(changed) {
    if (changed.has('make')) this.#draw();
  }

  async #draw() {
    try {
      const { colour, draw } = await import('../helpers/chart.js');
      this.#chart?.destroy();
      this.#chart = null;
      if (this.isConnected && this.make) this.#chart = draw(this.querySelector('canvas'), this.make(colour));
    } catch (error) {
      this.problem = asProblem(error);
    }
  }

  render() {
    return html`<div class="chart"><canvas role="img" aria-label=${this.name}></canvas></div>
      ${this.problem ? html`<p class="quiet">The chart could not be drawn. Its figures are beside it.</p>` : ''}`;
  }
}
customElements.define('aloud-chart', ChartBox);

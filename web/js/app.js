// The frame around every page: header, main, footer, and which page the address asks for.
import { html, nothing } from 'lit';
import { asProblem } from './helpers/api.js';
import { routeOf } from './helpers/route.js';
import { Part } from './parts/part.js';
import './parts/confirm-dialog.js';
import './parts/delivery-dialog.js';
import './parts/problem-box.js';
import './parts/theme-switch.js';
import './parts/toast.js';

const PAGES = {
  practise: { title: 'Practise', load: () => import('./pages/practise-page.js'), element: 'aloud-practise-page' },
  history: { title: 'Past attempts', load: () => import('./pages/history-page.js'), element: 'aloud-history-page' },
  feedback: { title: 'Feedback', load: () => import('./pages/feedback-page.js'), element: 'aloud-feedback-page' },
  compare: { title: 'Compare', load: () => import('./pages/compare-page.js'), element: 'aloud-compare-page' },
};

class App extends Part {
  static properties = { page: { state: true }, problem: { state: true }, notices: { state: true } };
  #hash = null;
  #bringing = [];

  connectedCallback() {
    this.replaceChildren();
    super.connectedCallback();
    addEventListener('hashchange', () => this.#go());
    this.addEventListener('aloud-go', ({ detail }) => {
      this.#bringing = detail.notices ?? [];
      location.hash = detail.hash;
    });
    this.addEventListener('aloud-delivery', () => this.#openDelivery());
    this.#go();
  }

  #openDelivery() {
    this.querySelector('aloud-delivery-dialog').open();
  }

  /** Goes where the address says, unless the page that stands there has a reason to stay (`leaving()` answers false). */
  async #go() {
    const wanted = location.hash;
    if (wanted === this.#hash || wanted === '#main') return this.#stayOn(wanted);
    const leave = (await this.page?.element.leaving?.()) ?? true;
    if (!leave) return history.replaceState(null, '', this.#hash || '#/');
    const first = this.#hash === null;
    this.#hash = wanted;
    this.notices = this.#bringing;
    this.#bringing = [];
    await this.#show(routeOf(wanted));
    if (!first) this.querySelector('#main').focus();
  }

  #stayOn(wanted) {
    if (wanted !== '#main') return;
    history.replaceState(null, '', this.#hash || '#/');
    this.querySelector('#main').focus();
  }

  async #show({ page, id, ...more }) {
    const { title, load, element } = PAGES[page] ?? { title: 'Not here' };
    document.title = `${title} · Aloud`;
    this.problem = null;
    try {
      if (!load) throw unknownPage();
      await load();
      const made = Object.assign(document.createElement(element), id ? { attemptId: id } : {}, more);
      this.page = { name: page, element: made };
    } catch (error) {
      this.page = { name: page, element: nothing };
      this.problem = asProblem(error);
    }
    await this.updateComplete;
  }

  #link(name, href, text) {
    return html`<a href=${href} aria-current=${this.page?.name === name ? 'page' : nothing}>${text}</a>`;
  }

  render() {
    return html`<header class="shell-header">
        <a class="wordmark" href="#/">Aloud</a>
        <nav aria-label="Pages">
          ${this.#link('practise', '#/', 'Practise')} ${this.#link('history', '#/attempts', 'Past attempts')}
        </nav>
      </header>
      <main id="main" tabindex="-1">
        ${this.problem ? html`<aloud-problem .problem=${this.problem}></aloud-problem>` : nothing}
        ${this.notices?.map((notice) => html`<aloud-problem quiet tone="warning" .problem=${notice}></aloud-problem>`)}
        ${this.page?.element ?? nothing}
      </main>
      <footer class="shell-footer">
        <p>Nothing you say leaves this machine.</p>
        <button class="button button--quiet button--small" @click=${this.#openDelivery}>Delivery settings</button>
        <aloud-theme-switch></aloud-theme-switch>
      </footer>
      <aloud-toasts></aloud-toasts>
      <aloud-confirm></aloud-confirm>
      <aloud-delivery-dialog></aloud-delivery-dialog>`;
  }
}

const unknownPage = () => ({
  what: 'There is no such page.',
  where: location.hash,
  remedy: 'Choose “Practise” or “Past attempts” above.',
});

customElements.define('aloud-app', App);

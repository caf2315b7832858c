// All that was recorded: found again, compared, deleted, and recordings from elsewhere taken in.
import { html, nothing } from 'lit';
import { api, asProblem } from '../helpers/api.js';
import { plural } from '../helpers/format.js';
import { queryOf } from '../helpers/route.js';
import { recall, remember } from '../helpers/store.js';
import { comparable, earlierFirst, groups, isPicked, pick, trend } from '../models/attempt-groups.js';
import { attemptRow } from '../parts/attempt-row.js';
import '../parts/habits-box.js';
import '../parts/own-words.js';
import { Part } from '../parts/part.js';
import '../parts/problem-box.js';
import { scoreTrend } from '../parts/score-trend.js';
import { showToast } from '../parts/toast.js';
import './import-recordings.js';
import { restoreAttempt } from './restore-attempt.js';

const SIZE = 20;
const UNDO_SECONDS = 30;
/** An attempt that is being heard is looked at again this often. Milliseconds. */
const ASK_AGAIN_MS = 2500;

class HistoryPage extends Part {
  static properties = {
    list: { state: true },
    question: { state: true },
    by: { state: true },
    picked: { state: true },
    problem: { state: true },
    questions: { state: true },
    setup: { state: true },
    bare: { state: true },
  };
  #timer = 0;

  constructor() {
    super();
    this.question = queryOf(location.hash).get('question') ?? '';
    this.by = recall('attempts.by', 'date');
    this.picked = [];
    this.questions = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#fetch(1);
    const quietly = (path) => api(path).catch(() => null);
    Promise.all([quietly('/api/questions'), quietly('/api/setup')]).then(([questions, setup]) => {
      this.questions = questions ?? [];
      this.setup = setup;
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Asked by the router before it takes the page away. */
  async leaving() {
    return (await this.querySelector('aloud-import')?.leaving()) ?? true;
  }

  async #fetch(page) {
    clearTimeout(this.#timer);
    const query = new URLSearchParams({ page, size: SIZE });
    if (this.question) query.set('question', this.question);
    try {
      this.list = await api(`/api/attempts?${query}`);
      this.problem = null;
      this.bare ??= this.list.total === 0 && !this.question;
    } catch (fault) {
      this.problem = asProblem(fault);
      return;
    }
    const under = this.list.attempts.some((one) => one.stage === 'analysing');
    if (under && this.isConnected) this.#timer = setTimeout(() => this.#fetch(page), ASK_AGAIN_MS);
  }

  #filter(event) {
    this.question = event.target.value;
    this.picked = [];
    this.#fetch(1);
  }

  #turn(page) {
    return this.#fetch(page);
  }

  #groupBy(by) {
    this.by = by;
    remember('attempts.by', by);
  }

  async #remove({ id }) {
    const path = `/api/attempts/${encodeURIComponent(id)}`;
    try {
      await api(path, { method: 'DELETE' });
    } catch (fault) {
      return showToast({ text: `${asProblem(fault).what} Nothing was deleted.`, seconds: 12 });
    }
    this.picked = this.picked.filter((other) => other.id !== id);
    const back = () => restoreAttempt(path, () => this.#fetch(this.list.page));
    showToast({ text: 'Attempt deleted. Its recording is erased in 30 seconds.', action: 'Undo', onAction: back, seconds: UNDO_SECONDS });
    return this.#fetch(this.list.page);
  }

  #row(attempt, now) {
    const picked = isPicked(this.picked, attempt);
    const how = { by: this.question ? 'question' : this.by, now, picked, pickable: picked || comparable(attempt, this.picked) };
    return attemptRow(attempt, how, {
      pick: (one) => (this.picked = pick(this.picked, one)),
      remove: (one) => this.#remove(one),
    });
  }

  /** What was last practised; the question is the one that the list is narrowed to, if any. */
  get #choice() {
    const choice = recall('choice', {});
    return this.question ? { ...choice, question: this.question } : choice;
  }

  #count() {
    return html`<div class="row"><p class="quiet">${plural(this.list.total, 'attempt')}</p>
      <button class="button button--small" @click=${() => this.querySelector('aloud-import').show()}>Import recordings</button></div>`;
  }

  #filters() {
    const choice = (by, name) => html`<label class="choice"><input type="radio" name="by" value=${by} ?checked=${this.by === by} @change=${() => this.#groupBy(by)}> ${name}</label>`;
    return html`<form class="attempts__filters" @submit=${(event) => event.preventDefault()}>
      <label class="field"><span class="field__label">Question</span>
        <select class="select" name="question" @change=${this.#filter}>
          <option value="">All questions</option>
          ${this.questions.map(({ id, text }) => html`<option value=${id} ?selected=${id === this.question}>${text}</option>`)}
        </select></label>
      <fieldset class="attempts__by"><legend class="field__label">Ordered by</legend>${choice('date', 'day')} ${choice('question', 'question')}</fieldset>
    </form>`;
  }

  #compareBar() {
    const { picked } = this;
    if (picked.length === 0) return nothing;
    const [a, b] = earlierFirst(picked).map(encodeURIComponent);
    return html`<div class="attempts__compare" role="region" aria-label="Compare">
      <span>${picked.length === 2 ? 'Two attempts selected.' : 'Select a second attempt at the same question, on this page or another.'}</span>
      ${picked.length === 2 ? html`<a class="button button--primary button--small" href="#/compare/${a}/${b}">Compare them</a>` : nothing}
      <button class="button button--quiet button--small" @click=${() => (this.picked = [])}>Clear selection</button>
    </div>`;
  }

  #pages() {
    const { page, pages } = this.list;
    if (pages < 2) return nothing;
    return html`<nav class="row" aria-label="Pages of attempts">
      <button class="button button--small" ?disabled=${page <= 1} @click=${() => this.#turn(page - 1)}>Newer</button>
      <span class="quiet">Page ${page} of ${pages}</span>
      <button class="button button--small" ?disabled=${page >= pages} @click=${() => this.#turn(page + 1)}>Older</button>
    </nav>`;
  }

  #empty() {
    if (this.question) return html`<div class="empty stack"><p>No attempt at this question yet.</p><p><a class="button button--primary" href="#/?question=${encodeURIComponent(this.question)}">Try it now</a></p></div>`;
    return html`<div class="empty stack">
      <p class="attempts__teach">Nothing here yet. Answer a question aloud, and you can play it again here, read your feedback, and compare it with your next attempt.</p>
      <p><a class="button button--primary" href="#/">Answer a question</a></p>
      <p>Or import recordings below.</p>
    </div>`;
  }

  #attempts() {
    const { list, by, question } = this;
    if (list.attempts.length === 0) return this.#empty();
    const now = new Date();
    return html`${question ? scoreTrend(trend(list.attempts)) : nothing}
      ${groups(list.attempts, by, now).map(
        (group) => html`<section class="attempts__group"><h2>${group.title}</h2>
          <ul class="attempts__list" role="list">${group.attempts.map((attempt) => this.#row(attempt, now))}</ul></section>`,
      )}
      ${this.#compareBar()} ${this.#pages()}`;
  }

  render() {
    const { list, problem } = this;
    const some = list && (list.total > 0 || this.question);
    return html`<div class="attempts stack">
      <header class="row row--ends"><h1>Past attempts</h1>${list?.total ? this.#count() : nothing}</header>
      ${problem ? html`<aloud-problem .problem=${problem}></aloud-problem>` : nothing}
      ${list || problem ? nothing : html`<p class="working" role="status"><span class="working__sign" aria-hidden="true"></span>Fetching your attempts</p>`}
      ${some ? this.#filters() : nothing} ${list ? this.#attempts() : nothing}
      <details class="attempts__import card" ?open=${this.bare}>
        <summary>Import recordings</summary>
        <aloud-import .questions=${this.questions} .setup=${this.setup} .choice=${this.#choice} @aloud-imported=${() => this.#fetch(this.list?.page ?? 1)}></aloud-import>
      </details>
      <details class="attempts__import card">
        <summary>What Aloud has learned about you</summary>
        <aloud-habits></aloud-habits>
      </details>
      <details class="attempts__import card">
        <summary>Your own words</summary>
        <aloud-own-words></aloud-own-words>
      </details>
    </div>`;
  }
}
customElements.define('aloud-history-page', HistoryPage);

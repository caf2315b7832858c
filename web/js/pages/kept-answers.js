import { html, nothing } from 'lit';
import { api, asProblem } from '../helpers/api.js';
import { recall, remember } from '../helpers/store.js';
import { interruptedList } from '../parts/interrupted-list.js';
import { Part } from '../parts/part.js';
import { showToast } from '../parts/toast.js';

const LOOK_AGAIN_MS = 3000;
const UNDO_SECONDS = 30;
const RESUME_WITHIN_MS = 3600 * 1000;
const at = (attempt) => `/api/attempts/${encodeURIComponent(attempt.id)}`;

/** The answers that were cut off, offered on the practise page. */
class KeptAnswers extends Part {
  static properties = { questions: { attribute: false }, attempts: { state: true }, live: { state: true }, busy: { state: true }, problem: { state: true } };
  #left = recall('recording', null);
  #timer = 0;

  constructor() {
    super();
    this.attempts = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  /** An answer whose page went away is held open for a while; it is looked at again until it counts as cut off. */
  async #look() {
    try {
      const [{ attempts }, { recording }] = await Promise.all([api('/api/attempts?page=1&size=100'), api('/api/setup')]);
      this.live = recording;
      this.attempts = attempts.filter(({ stage }) => stage === 'interrupted' || stage === 'recording');
      if (!this.attempts.some(({ id }) => id === this.#left?.id)) remember('recording', undefined);
      if (this.attempts.some(({ stage }) => stage === 'recording')) this.#lookAgain();
    } catch {
      this.#lookAgain(); // no answer says nothing of what is kept
    }
  }

  #lookAgain() {
    if (this.isConnected) this.#timer = setTimeout(() => this.#look(), LOOK_AGAIN_MS);
  }

  /** An old answer is not gone on with: nobody would know any more where it stopped. */
  #canResume({ question, source, createdAt }) {
    const fresh = Date.now() - new Date(createdAt).getTime() < RESUME_WITHIN_MS;
    return source === 'microphone' && fresh && (this.questions ?? []).some(({ id }) => id === question);
  }

  async #recognise(attempt) {
    this.busy = attempt.id;
    this.problem = null;
    try {
      await api(`${at(attempt)}/recognise`, { method: 'POST' });
      location.hash = `#/attempts/${encodeURIComponent(attempt.id)}`;
    } catch (error) {
      this.problem = asProblem(error);
    }
    this.busy = null;
  }

  async #delete(attempt) {
    try {
      await api(at(attempt), { method: 'DELETE' });
      this.attempts = this.attempts.filter(({ id }) => id !== attempt.id);
      showToast({ text: 'Recording deleted.', action: 'Undo', seconds: UNDO_SECONDS, onAction: () => this.#restore(attempt) });
    } catch (error) {
      this.problem = asProblem(error);
    }
  }

  async #restore(attempt) {
    await api(`${at(attempt)}/restore`, { method: 'POST' }).catch((error) => (this.problem = asProblem(error)));
    this.#look();
  }

  render() {
    return html`${this.problem ? html`<aloud-problem .problem=${this.problem}></aloud-problem>` : nothing}
    ${interruptedList({
      attempts: this.attempts,
      left: this.attempts.some(({ id }) => id === this.#left?.id && id !== this.live),
      busy: this.busy,
      live: this.live,
      canResume: (attempt) => this.#canResume(attempt),
      onResume: (attempt) => this.tell('aloud-resume', attempt),
      onRecognise: (attempt) => this.#recognise(attempt),
      onDelete: (attempt) => this.#delete(attempt),
    })}`;
  }
}
customElements.define('aloud-kept-answers', KeptAnswers);

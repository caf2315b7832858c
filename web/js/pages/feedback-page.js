// One attempt with all that there is to say about it: hear it, read it, set it right.
import { html, nothing } from 'lit';
import { api, asProblem } from '../helpers/api.js';
import { download } from '../helpers/download.js';
import { actionOf } from '../helpers/keys.js';
import { modelName } from '../helpers/models.js';
import { sectionOf } from '../helpers/sections.js';
import { recall, remember } from '../helpers/store.js';
import { withDismissed, withSections, withWord, withWords } from '../models/corrections.js';
import { bare, beginAt, moveBoundary, rename } from '../models/cuts.js';
import { Player, STEP_SECONDS } from '../models/player.js';
import { Review } from '../models/review.js';
import { transcriptText } from '../models/transcript-text.js';
import { nextSectionStart, previousSectionStart } from '../models/word-times.js';
import { DELIVERY_CHANGED } from '../parts/delivery-dialog.js';
import '../parts/keys-help.js';
import '../parts/models-dialog.js';
import { Part } from '../parts/part.js';
import { reviewLayout } from '../parts/review-layout.js';
import { showToast } from '../parts/toast.js';
import '../parts/word-dialog.js';
import { restoreAttempt } from './restore-attempt.js';

/** So many words after one may have been heard with it in place of a single one. */
const MOST_JOINED = 3;

/** While an attempt is being recorded or heard, it is asked for again this often. Milliseconds. */
const ASK_AGAIN_MS = 1200;
/** How long a deleted attempt can be brought back. Seconds. */
const UNDO_SECONDS = 30;
const PEAKS = 1600;
/** So much is heard before and after a doubtful cut: the machine's own error is of that size. Seconds. */
const CHECK_SECONDS = 3;

class FeedbackPage extends Part {
  static properties = { attemptId: {}, problem: { state: true }, hearing: { state: true } };
  #review = null;
  #player = null;
  #peaks = [];
  #setup = null;
  #readings = [];
  #compared = null;
  #timer = 0;
  #scope = null;
  #acts = this.#makeActs();

  connectedCallback() {
    super.connectedCallback();
    this.#scope = new AbortController();
    const { signal } = this.#scope;
    addEventListener('keydown', (event) => this.#key(event), { signal });
    addEventListener(DELIVERY_CHANGED, () => this.#review?.refetch().catch((fault) => this.#tellFault(fault)), { signal });
    const on = (name, act) => this.addEventListener(name, (event) => act(event.detail), { signal });
    on('aloud-play', ({ at, end }) => this.#acts.play(at, end));
    on('aloud-section', ({ step }) => this.#jump(step));
    on('aloud-help', () => this.querySelector('aloud-keys-help').toggle());
    on('aloud-cut', ({ index, at }) => this.#cut('Boundary moved', (sections) => moveBoundary(sections, index, at)));
    on('aloud-rename', ({ index, section }) => this.#cut(`Section changed to ${sectionOf(section).name}`, (sections) => rename(sections, index, section)));
    on('aloud-begin', ({ at, section }) => this.#cut(`${sectionOf(section).name} begins here`, (sections) => beginAt(sections, at, section)));
    on('aloud-why', ({ index }) => this.#why(index));
    on('aloud-model', ({ id }) => this.#modelChanged(id));
    on('aloud-correct', ({ index }) => this.#correct(index));
    on('aloud-as-heard', ({ index }) => this.#asHeard(index));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#scope.abort();
    clearTimeout(this.#timer);
    this.#player?.close();
    this.#player = null;
  }

  willUpdate(changed) {
    if (changed.has('attemptId') && this.attemptId) this.#open();
  }

  updated() {
    const audio = this.querySelector('audio');
    if (!audio || this.#player) return;
    this.#player = new Player(audio);
    for (const name of ['time', 'state']) this.#player.addEventListener(name, () => this.#showTime());
    audio.addEventListener('loadedmetadata', () => this.requestUpdate(), { once: true });
    this.#player.addEventListener('fault', () => this.#soundFault(audio));
    this.requestUpdate();
  }

  #soundFault(audio) {
    if (!audio.error) return;
    showToast({ text: 'The recording could not be played. Reload the page. If that does not help, its file may be missing.', seconds: 12 });
  }

  async #open() {
    this.problem = null;
    const review = new Review(this.attemptId, api, { recall, remember });
    try {
      await review.load();
    } catch (fault) {
      this.problem = asProblem(fault);
      return;
    }
    this.#review = review;
    review.addEventListener('change', () => this.requestUpdate());
    this.requestUpdate();
    this.#askAgainWhileUnderWay();
    this.#fetchRest(review);
  }

  /** What the page can do without is fetched after it stands: the waveform, and whether recognition works. */
  async #fetchRest(review) {
    const quietly = (path) => api(path).catch(() => null);
    const [peaks, setup] = await Promise.all([quietly(`${review.path}/peaks?count=${PEAKS}`), this.#setup ?? quietly('/api/setup')]);
    this.#peaks = peaks?.peaks ?? [];
    this.#setup = setup;
    this.requestUpdate();
    await this.#fetchReadings();
  }

  async #fetchReadings() {
    const { path, attempt } = this.#review;
    if (attempt.stage !== 'done') return;
    const { readings } = await api(`${path}/readings`).catch(() => ({ readings: [] }));
    this.#readings = readings;
    this.requestUpdate();
  }

  #modelChanged(model) {
    this.#setup = { ...this.#setup, recognition: { model, available: true, problem: null } };
    this.requestUpdate();
  }

  #askAgainWhileUnderWay() {
    clearTimeout(this.#timer);
    if (!this.isConnected || !['recording', 'analysing'].includes(this.#review.attempt.stage)) return;
    this.#timer = setTimeout(() => this.#open(), ASK_AGAIN_MS);
  }

  #showTime() {
    const player = this.#player;
    if (!player) return;
    const begun = player.playing || player.seconds > 0;
    this.querySelector('aloud-waveform')?.showTime?.(player.seconds, player.playing);
    this.querySelector('aloud-transcript')?.showTime?.(begun ? player.seconds : -1, player.playing);
  }

  #makeActs() {
    return {
      play: (start, end) => (end === undefined ? this.#player?.playFrom(start) : this.#player?.playSpan(start, end)),
      checkCut: (cut) => this.#checkCut(cut),
      undo: () => this.#rescored(this.#review.undo(), 'Undone'),
      redo: () => this.#rescored(this.#review.redo(), 'Redone'),
      restore: () => this.#rescored(this.#review.restoreMachine(), 'Aloud’s own result is back', true),
      save: () => this.#review.save(),
      dismiss: ({ id, name }) => this.#dismiss(id, true, `“${name ?? id}” dismissed`),
      undismiss: ({ id, name }) => this.#dismiss(id, false, `“${name ?? id}” is back`),
      hear: () => this.#hear(),
      useReading: (number) => this.#useReading(number),
      compareReadings: (a, b) => this.#compareReadings(a, b),
      chooseModel: () => this.querySelector('aloud-models').open(),
      restoreAttempt: () => restoreAttempt(this.#review.path, () => this.#open()),
      remove: () => this.#remove(),
      saveNotes: (text) => api(`${this.#review.path}/notes`, { method: 'PUT', json: { text } }),
      deliverySettings: () => this.tell('aloud-delivery'),
      downloadText: () => download(`${this.#fileName}.txt`, 'text/plain', transcriptText(this.#review.shown)),
      downloadJson: () => download(`${this.#fileName}.json`, 'application/json', JSON.stringify(this.#review.analysis, null, 2)),
    };
  }

  get #fileName() {
    return `aloud-${(this.#review.attempt.createdAt ?? '').slice(0, 10)}-${this.attemptId}`;
  }

  #key(event) {
    const action = actionOf(event);
    if (!action || !this.#player) return;
    event.preventDefault();
    const player = this.#player;
    const acts = {
      toggle: () => player.toggle(),
      back: () => player.skip(-STEP_SECONDS),
      on: () => player.skip(STEP_SECONDS),
      nextSection: () => this.#jump(1),
      previousSection: () => this.#jump(-1),
      slower: () => player.stepRate(-1),
      faster: () => player.stepRate(1),
      help: () => this.querySelector('aloud-keys-help').toggle(),
      undo: this.#acts.undo,
      redo: this.#acts.redo,
    };
    acts[action]();
  }

  #jump(step) {
    const { sections = [] } = this.#review.shown;
    const find = step > 0 ? nextSectionStart : previousSectionStart;
    const at = find(sections, this.#player.seconds);
    if (at === null) return;
    if (this.#player.playing) this.#player.playFrom(at);
    else this.#player.seek(at);
  }

  #cut(name, change) {
    const sections = bare(change(this.#review.shown.sections));
    return this.#rescored(this.#review.edit(name, withSections(this.#review.corrections, sections)), name, true);
  }

  /** A doubtful cut is heard from a little before, and its handle waits for the arrow keys. */
  #checkCut({ index, at }) {
    this.querySelector('aloud-waveform').focusCut(index);
    this.#acts.play(Math.max(0, at - CHECK_SECONDS), at + CHECK_SECONDS);
  }

  async #why(index) {
    try {
      this.querySelector('aloud-transcript').why = await api(`${this.#review.path}/why?word=${index}`);
    } catch (fault) {
      this.#tellFault(fault);
    }
  }

  #tellFault(fault) {
    showToast({ text: `${asProblem(fault).what} ${asProblem(fault).remedy}`, seconds: 12 });
  }

  #dismiss(id, dismissed, name) {
    return this.#rescored(this.#review.edit(name, withDismissed(this.#review.corrections, id, dismissed)), name, true);
  }

  async #correct(index) {
    const { words } = this.#review.shown;
    const word = words[index];
    this.#player.pause();
    const next = words.slice(index + 1, index + 1 + MOST_JOINED).filter((one) => !one.corrected);
    const answer = await this.querySelector('aloud-word-dialog').ask(word, next, () => this.#acts.play(Math.max(0, word.start - 0.4), word.end + 0.4));
    this.querySelector('aloud-transcript').focusWord(index);
    if (!answer) return;
    const name = answer.text === '' ? `“${word.text}” taken away` : answer.text === null ? 'The original word is back' : `“${word.text}” is “${answer.text}”`;
    const joined = [word, ...next].slice(0, answer.span ?? 1);
    await this.#rescored(this.#review.edit(name, withWords(this.#review.corrections, joined, answer.text)), name, true);
    if (answer.always) await this.#always(joined, answer.text);
  }

  /** From now on those words stand for that one, in every answer. */
  async #always(joined, word) {
    const heard = joined.map((one) => one.heard ?? one.text).join(' ');
    try {
      await api('/api/words', { json: { word, heard } });
      showToast({ text: `“${heard}” is “${word}” from now on. Your words are listed under “Past attempts”.` });
    } catch (fault) {
      showToast({ text: `${asProblem(fault).what} ${asProblem(fault).remedy}`, seconds: 12 });
    }
  }

  /** The first of the recogniser's own words, kept as it is, keeps them all. */
  #asHeard(index) {
    const { machine, heard } = this.#review.shown.words[index];
    const name = `“${heard}” is what was said`;
    this.#rescored(this.#review.edit(name, withWord(this.#review.corrections, machine, heard.split(' ')[0])), name, true);
  }

  /** Says what was done and what became of the score, once the server has answered. */
  async #rescored(saving, name, undoable = false) {
    const before = this.#review.analysis.score;
    await saving;
    if (this.#review.problem || !this.isConnected) return;
    if (this.#readings.length > 1) this.#fetchReadings();
    const after = this.#review.analysis.score;
    const score = after === before || after === null || after === undefined ? '' : ` Score ${before ?? 'none'} → ${after}.`;
    const undo = undoable ? { action: 'Undo', onAction: this.#acts.undo } : {};
    showToast({ text: `${name}.${score}`, ...undo });
  }

  async #hear() {
    const before = this.#review.analysis.reading;
    this.hearing = true;
    const heard = await this.#anotherReading(`${this.#review.path}/recognise`, { method: 'POST' });
    this.hearing = false;
    if (!heard) return;
    this.#askAgainWhileUnderWay();
    if (before && before !== heard.reading) await this.#compareReadings(before, heard.reading);
  }

  async #useReading(number) {
    const used = await this.#anotherReading(`${this.#review.path}/readings/in-force`, { method: 'PUT', json: { number } });
    if (used) showToast({ text: `The words of ${modelName(used.modelVersion)} count now.` });
  }

  /** Asks for another reading; corrections are saved before, since they belong to the one that is shown. */
  async #anotherReading(path, options) {
    await this.#review.save();
    if (this.#review.problem) return null;
    this.#compared = null;
    try {
      const analysis = await api(path, options);
      await this.#review.reload();
      await this.#fetchReadings();
      return analysis;
    } catch (fault) {
      showToast({ text: `${asProblem(fault).what} ${asProblem(fault).remedy}`, seconds: 12 });
      return null;
    }
  }

  async #compareReadings(a, b) {
    try {
      this.#compared = await api(`${this.#review.path}/readings/compare?${new URLSearchParams({ a, b })}`);
    } catch (fault) {
      this.#tellFault(fault);
    }
    this.requestUpdate();
  }

  async #remove() {
    const { path } = this.#review;
    const id = this.attemptId;
    try {
      await api(path, { method: 'DELETE' });
    } catch (fault) {
      return showToast({ text: `${asProblem(fault).what} Nothing was deleted.`, seconds: 12 });
    }
    location.hash = '#/attempts';
    const back = () => restoreAttempt(path, () => (location.hash = `#/attempts/${encodeURIComponent(id)}`));
    showToast({ text: 'Attempt deleted. Its recording is erased in 30 seconds.', action: 'Undo', onAction: back, seconds: UNDO_SECONDS });
  }

  render() {
    if (this.problem) return html`<h1>Feedback</h1><aloud-problem .problem=${this.problem}></aloud-problem><p><a href="#/attempts">Past attempts</a></p>`;
    if (!this.#review) return html`<p class="working" role="status"><span class="working__sign" aria-hidden="true"></span>Fetching the attempt</p>`;
    const state = { peaks: this.#peaks, player: this.#player, hearing: this.hearing, recognition: this.#setup?.recognition, setup: this.#setup, readings: this.#readings, compared: this.#compared };
    return html`${reviewLayout(this.#review, state, this.#acts)}
      <audio preload="metadata" src="${this.#review.path}/audio"></audio>
      <aloud-word-dialog></aloud-word-dialog><aloud-keys-help></aloud-keys-help><aloud-models .ask=${api}></aloud-models>`;
  }
}
customElements.define('aloud-feedback-page', FeedbackPage);

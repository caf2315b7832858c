// One attempt under review: its analysis, the user's corrections, and their way to the server and back.
// Each edit is sent at once; while one is under way the newest waits. What can't be saved stays in this browser until it can.
import { asProblem } from '../helpers/api.js';
import { CorrectionHistory, NONE, isNone, pastOf, read, same } from './corrections.js';
import { editedAnalysis } from './edited-analysis.js';

export class Review extends EventTarget {
  #id;
  #ask;
  #keep;
  #saved = NONE;
  #history = new CorrectionHistory(NONE);
  #saving = null;
  #shown = null;
  analysis = null;
  /** Why the last edit is not saved; null when all is saved. */
  problem = null;

  /** @param ask (path, options) -> JSON @param keep {recall(name, fallback), remember(name, value)} of this browser */
  constructor(id, ask, keep) {
    super();
    this.#id = id;
    this.#ask = ask;
    this.#keep = keep;
  }

  get path() {
    return `/api/attempts/${encodeURIComponent(this.#id)}`;
  }

  /** Fetches the attempt; edits that an earlier visit could not save are taken up again. */
  async load() {
    const log = this.#ask(`${this.path}/corrections/history`).catch(() => ({ history: [] }));
    this.#take(await this.#ask(this.path));
    this.#history = new CorrectionHistory(this.#saved, pastOf((await log).history));
    const left = this.#keep.recall(this.#kept, null);
    if (left && !same(left, this.#saved)) this.edit('your unsaved edits', read(left));
    return this.analysis;
  }

  get attempt() {
    return this.analysis?.attempt ?? {};
  }

  get corrections() {
    return this.#history.present;
  }

  get corrected() {
    return !isNone(this.corrections);
  }

  get saving() {
    return this.#saving !== null;
  }

  get undoName() {
    return this.#history.undoName;
  }

  get redoName() {
    return this.#history.redoName;
  }

  /** The analysis with every edit on top; the same object until something changes, so that unchanged parts need no redrawing. */
  get shown() {
    const from = [this.analysis, this.#saved, this.corrections];
    if (!this.#shown || from.some((one, i) => one !== this.#shown.from[i])) this.#shown = { from, value: editedAnalysis(...from) };
    return this.#shown.value;
  }

  /** Takes one step, `name` says which ("the boundary moved"), and saves. Resolves when the server has answered. */
  edit(name, corrections) {
    if (same(corrections, this.corrections)) return Promise.resolve();
    this.#history.step(name, corrections);
    return this.save();
  }

  undo() {
    return this.#history.undo() ? this.save() : Promise.resolve();
  }

  redo() {
    return this.#history.redo() ? this.save() : Promise.resolve();
  }

  restoreMachine() {
    return this.edit('your corrections put aside', NONE);
  }

  /** Sends what is not saved yet. Never rejects: a failure stands in `problem`. */
  save() {
    this.#saving ??= this.#saveAll().finally(() => {
      this.#saving = null;
      this.#changed();
    });
    this.#changed();
    return this.#saving;
  }

  /** Fetches the attempt anew: another reading of it is in force. */
  async reload() {
    await this.load();
    this.#changed();
  }

  /** A new analysis that came by another way (heard again). */
  replace(analysis) {
    this.#take(analysis);
    this.#history = new CorrectionHistory(this.#saved);
    this.#changed();
  }

  /** Fetches the analysis again, after settings changed; the corrections and what can be undone stay. */
  async refetch() {
    this.#take(await this.#ask(this.path), this.#saved);
    this.#changed();
  }

  async #saveAll() {
    while (!same(this.corrections, this.#saved)) {
      const sent = this.corrections;
      this.#keep.remember(this.#kept, sent);
      try {
        this.#take(await this.#ask(`${this.path}/corrections`, { method: 'PUT', json: this.#bound(sent) }), sent);
      } catch (fault) {
        this.problem = asProblem(fault);
        return;
      }
      this.#changed();
    }
    this.problem = null;
    this.#keep.remember(this.#kept, undefined);
  }

  #take(analysis, sent) {
    this.analysis = { ...this.analysis, ...analysis };
    this.#saved = sent ?? read(analysis.corrections);
  }

  /** Corrections count the words of one reading, so they say which: the server refuses them for another. */
  #bound(corrections) {
    const { reading } = this.analysis;
    return reading ? { ...corrections, reading } : corrections;
  }

  /** Edits that could not be saved wait until their own reading is shown again. */
  get #kept() {
    const { reading = 1 } = this.analysis;
    return `unsaved.${this.#id}${reading === 1 ? '' : `.${reading}`}`;
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

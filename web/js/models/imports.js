// Recordings from files, on their way to being attempts: sent one after another, then heard one after another. No DOM.
import { fieldTime, utcTime } from '../helpers/local-time.js';

/**
 * ready: waits for the reader. waiting: its turn to be sent has not come. sending, checking: on its way. hearing, rehearing: the server
 * has it and transcribes it. done, failed.
 */
const UNSENT = ['ready', 'waiting', 'sending', 'checking'];
const LOOK_AGAIN_MS = 700;
/** What the same file, sent again, would be told again. */
const HOPELESS = [413, 422];

const FOLDER = { what: 'This is a folder, not a recording.', where: '', remedy: 'Choose the files in it.' };
const tooLarge = (most) => ({
  what: `The file is larger than ${Math.floor(most / 1e6)} MB.`,
  where: '',
  remedy: 'Cut it to an hour, or save it with a lower sample rate.',
});
const NOT_HEARD = { what: 'The recording is saved, but it could not be transcribed.', where: '', remedy: 'Try again.' };

/**
 * Tells `change` whenever a row changes, and `stored` when the server has stored a recording, and again when it has transcribed it.
 * A row is {key, file, question, recorded, stage, share, id, analysis, problem, again}; `question` is "" while the one for all counts.
 */
export class Imports extends EventTarget {
  rows = [];
  mostBytes = Infinity;
  #tools;
  #keys = 0;
  #sending = null;
  #listening = false;

  /** @param tools {send(path, file, {onShare, signal}), api(path, options), asProblem(error), wait(ms)} */
  constructor(tools) {
    super();
    this.#tools = tools;
  }

  get unsent() {
    return this.rows.filter(({ stage }) => UNSENT.includes(stage)).length;
  }

  count(...stages) {
    return this.rows.filter(({ stage }) => stages.includes(stage)).length;
  }

  /** @param isFolder tells whether that file is none */
  add(files, isFolder = () => false) {
    const fresh = [...files].map((file) => ({ key: ++this.#keys, file, question: '', recorded: fieldTime(Math.min(file.lastModified, Date.now())), stage: 'ready' }));
    for (const row of fresh) {
      const problem = isFolder(row.file) ? FOLDER : row.file.size > this.mostBytes ? tooLarge(this.mostBytes) : null;
      if (problem) Object.assign(row, { stage: 'failed', problem, again: false });
    }
    this.rows = [...this.rows, ...fresh];
    this.#tell('change');
  }

  change(row, name, value) {
    this.#set(row, { [name]: value });
  }

  /** Takes a row off the list. One that is being sent is stopped; what the server has, it keeps. */
  remove(row) {
    this.rows = this.rows.filter((one) => one !== row);
    if (this.#sending?.row === row) this.#sending.abort.abort();
    this.#tell('change');
  }

  /** Sends all that is ready. @param forAll {question, level, profile}; a row's own question goes before */
  start(forAll) {
    for (const row of this.rows.filter(({ stage }) => stage === 'ready')) this.#queue(row, forAll);
    return this.#run();
  }

  /** Tries a failed row again: it is sent, or, where the server has it, heard. */
  retry(row, forAll) {
    if (row.id) return this.#hearAgain(row);
    this.#queue(row, forAll);
    return this.#run();
  }

  /** Stops sending and looking; what the server has, it keeps. */
  close() {
    this.rows = [];
    this.#sending?.abort.abort();
  }

  #queue(row, { question, level, profile }) {
    const order = { question: row.question || question, level, profile, name: row.file.name };
    const recorded = utcTime(row.recorded);
    this.#set(row, { stage: 'waiting', problem: null, share: 0, order: recorded ? { ...order, recorded } : order });
  }

  async #run() {
    if (this.#sending) return;
    for (let row = this.#next('waiting'); row; row = this.#next('waiting')) await this.#send(row);
  }

  #next(stage) {
    return this.rows.find((row) => row.stage === stage);
  }

  async #send(row) {
    const abort = new AbortController();
    this.#sending = { row, abort };
    this.#set(row, { stage: 'sending', share: 0 });
    const onShare = (share) => this.#set(row, share < 1 ? { share } : { share, stage: 'checking' });
    try {
      const path = `/api/attempts/import?${new URLSearchParams(row.order)}`;
      const { id } = await this.#tools.send(path, row.file, { onShare, signal: abort.signal });
      this.#set(row, { stage: 'hearing', id });
      this.#tell('stored');
      this.#listen();
    } catch (error) {
      this.#fail(row, error);
    } finally {
      this.#sending = null;
    }
  }

  /** The server hears one at a time, in the order in which they came. */
  async #listen() {
    if (this.#listening) return;
    this.#listening = true;
    for (let row = this.#next('hearing'); row; row = this.#next('hearing')) await this.#look(row);
    this.#listening = false;
  }

  async #look(row) {
    try {
      const analysis = await this.#tools.api(`/api/attempts/${encodeURIComponent(row.id)}`);
      const { stage } = analysis.attempt;
      if (stage === 'done') return this.#done(row, analysis);
      if (stage !== 'analysing') return this.#set(row, { stage: 'failed', problem: NOT_HEARD, again: true });
    } catch (error) {
      if (error.status) return this.#fail(row, error); // no answer at all says nothing of the recording
    }
    await this.#tools.wait(LOOK_AGAIN_MS);
  }

  async #hearAgain(row) {
    const path = `/api/attempts/${encodeURIComponent(row.id)}/recognise`;
    this.#set(row, { stage: 'rehearing', problem: null });
    try {
      this.#done(row, await this.#tools.api(path, { method: 'POST' }));
    } catch (error) {
      this.#fail(row, error);
    }
  }

  #done(row, analysis) {
    this.#set(row, { stage: 'done', analysis });
    this.#tell('stored');
  }

  #fail(row, error) {
    this.#set(row, { stage: 'failed', problem: this.#tools.asProblem(error), again: !HOPELESS.includes(error.status) });
  }

  #set(row, news) {
    Object.assign(row, news);
    this.#tell('change');
  }

  #tell(name) {
    this.dispatchEvent(new CustomEvent(name));
  }
}

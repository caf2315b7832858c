import { StallWatch } from './stall-watch.js';
import { heard, NO_ANSWER } from './answer.js';
import { quietSeconds } from './silence.js';
import { LevelWatch } from './level-watch.js';
import * as notices from './notices.js';
import { START, step } from './stages.js';

/** Within that time a fatal problem means that recording could not begin. */
const JUST_BEGUN_SECONDS = 3;

/**
 * One visit to the practise page, from "start" to feedback: owns the stage, the microphone and the link.
 * Has no DOM; says `change` whenever something that is drawn has changed.
 * @param tools {openMicrophone, makeLink, api, asProblem, wakeLock, remember, now}
 */
export class Session extends EventTarget {
  state = START;
  answer = NO_ANSWER;
  level = null;
  quiet = 0;
  seconds = 0;
  preparedAt = 0;
  rate = 0;
  maxSeconds = 3600;
  /** Whether the sound is stored where it comes from, and not sent by this page. */
  storesItself = false;
  /** Of setup: when the microphone is too quiet or too loud. */
  thresholds = {};
  #levelWatch = new LevelWatch({});
  #tools;
  #mic = null;
  #link = null;
  #watch = null;
  #timer = 0;

  constructor(tools) {
    super();
    this.#tools = tools;
  }

  /** @param choice {question, level, profile, deviceId, preparation} */
  async start({ deviceId, preparation, ...attempt }) {
    if (!this.#step({ type: 'start' })) return;
    try {
      await this.#open(deviceId);
      const { id } = await this.#tools.api('/api/attempts', { json: attempt });
      if (this.state.stage !== 'opening') return;
      this.preparedAt = this.#tools.now() + preparation * 1000;
      this.#step({ type: 'prepare', id });
      if (preparation === 0) this.record();
      else this.#timer = setTimeout(() => this.record(), preparation * 1000);
    } catch (error) {
      this.#refuse(this.#tools.asProblem(error));
    }
  }

  /** Goes on with an answer whose page went away. @param kept {id, deviceId} */
  async resume({ id, deviceId }) {
    if (!this.#step({ type: 'start' })) return;
    try {
      await this.#open(deviceId);
      if (this.#step({ type: 'resume', id })) this.#connect(true);
    } catch (error) {
      this.#refuse(this.#tools.asProblem(error));
    }
  }

  async #open(deviceId) {
    Object.assign(this, { answer: NO_ANSWER, level: null, quiet: 0, seconds: 0 });
    const mic = await this.#tools.openMicrophone(deviceId);
    if (this.state.stage !== 'opening') return mic.close();
    this.#mic = mic;
    this.rate = mic.rate;
    this.storesItself = mic.storesItself ?? false;
    this.#levelWatch = new LevelWatch(this.thresholds);
    mic.addEventListener('block', ({ pcm, level }) => this.#block(pcm, level));
    mic.addEventListener('ended', ({ problem }) => this.#unplugged(problem));
    mic.addEventListener('notice', ({ problem }) => this.#note(problem));
    mic.addEventListener('mute', () => this.#note(notices.MUTED));
    mic.addEventListener('unmute', () => this.#clear(notices.MUTED));
    return undefined;
  }

  /** '', 'quiet' or 'loud': what to say about the level of the microphone. */
  get levelSaid() {
    return this.#levelWatch.said;
  }

  /** Seconds until recording begins. */
  get preparationLeft() {
    return Math.max(0, (this.preparedAt - this.#tools.now()) / 1000);
  }

  /** Preparation is over, or was skipped. */
  record() {
    if (this.#step({ type: 'record' })) this.#connect(false);
  }

  #connect(follows) {
    const { id } = this.state;
    this.#tools.remember('recording', { id });
    const hear = (event) => this.#hear(event);
    this.#link = this.#tools.makeLink({ id, rate: this.rate, follows, storesItself: this.storesItself, hear });
    this.#watch = new StallWatch(this.#tools.now, (notice) => this.#note(notice), (notice) => this.#clear(notice));
    this.#link.open();
    this.#tools.wakeLock.hold();
  }

  stop() {
    if (this.state.stage === 'recording' && this.seconds === 0) return this.#refuse(notices.STOPPED_AT_ONCE);
    if (this.#step({ type: 'stop' })) this.#ended();
    return undefined;
  }

  /** Back to the questions, before anything was recorded. */
  cancel() {
    if (this.#step({ type: 'cancel' })) this.#release();
  }

  reset() {
    this.#tools.remember('recording', undefined);
    this.#release();
    this.#step({ type: 'reset' });
  }

  /** The server will not come back, as far as the user can tell. */
  giveUp() {
    this.#step({ type: 'stranded', problem: this.state.problem ?? undefined });
  }

  /** {blocks, from}: the sound that only this page holds, and the second that it begins at. */
  unsaved() {
    const { pending } = this.#link ?? {};
    return pending ? { blocks: pending.from(pending.start), from: pending.start / (2 * this.rate) } : { blocks: [], from: 0 };
  }

  #step(event) {
    const before = this.state;
    this.state = step(before, event);
    this.#changed();
    return this.state !== before;
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }

  #block(pcm, level) {
    const length = pcm.byteLength / (2 * this.rate);
    this.level = level;
    this.quiet = quietSeconds(this.quiet, level.rms, length);
    this.#levelWatch.add(level, length);
    if (this.state.stage === 'recording') this.#keep(pcm, length);
    this.#changed();
  }

  #keep(pcm, length) {
    this.#watch.blockCame();
    this.#link.push(pcm);
    const before = this.seconds;
    this.seconds += length;
    for (const minutes of [5, 1]) {
      const at = this.maxSeconds - minutes * 60;
      if (before < at && this.seconds >= at) this.#note(notices.nearEnd(minutes));
    }
    if (this.seconds >= this.maxSeconds) this.#stopBy(notices.limit(this.maxSeconds / 60));
  }

  #note(notice) {
    this.#step({ type: 'noticed', notice });
  }

  #clear({ what }) {
    this.#step({ type: 'cleared', what });
  }

  #unplugged(problem) {
    if (this.state.stage === 'preparing') this.#refuse(problem ?? notices.unplugged(0));
    else this.#stopBy(problem ?? notices.unplugged(this.seconds));
  }

  #stopBy(notice) {
    if (this.#step({ type: 'stoppedBy', notice })) this.#ended();
  }

  #ended() {
    this.#releaseMicrophone();
    this.#link.stop();
  }

  #refuse(problem) {
    this.#release();
    this.#step({ type: 'refused', problem });
  }

  #hear(event) {
    this.answer = heard(this.answer, event);
    switch (event.type) {
      case 'linkLost':
        this.#step({ type: 'lost' });
        if (event.tries > 1) this.#askHowItEnded();
        break;
      case 'follows':
        this.seconds += event.bytes / (2 * this.rate);
        break;
      case 'linkBack':
        this.#step({ type: 'back' });
        break;
      case 'stored':
        this.#stored(event.bytes);
        break;
      case 'problem':
        this.#problem(event);
        break;
      case 'done':
        this.#done(event.id);
        break;
      case 'analysing':
        this.#analysing(event);
        break;
      default:
        this.#changed();
    }
  }

  /** Where the server records itself, its count is the truth: blocks may be lost on the way to this page. */
  #stored(bytes) {
    if (this.storesItself) this.seconds = bytes / (2 * this.rate);
    this.#changed();
  }

  #analysing(event) {
    this.#link.pending.stored(this.#link.pending.end);
    this.#releaseMicrophone();
    this.#step(event);
  }

  /**
   * What a fatal problem means hangs on how far the answer was: at its very beginning it is a refusal; while somebody
   * speaks, the rest is kept in this page; once all sound is stored, the attempt is there and lacks its feedback alone.
   */
  #problem({ what, where, remedy, fatal }) {
    const problem = { what, where, remedy };
    const { stage } = this.state;
    if (!fatal) return this.#note(problem);
    if (stage === 'analysing') {
      this.#note(problem);
      return this.#done(this.state.id);
    }
    if (this.seconds < JUST_BEGUN_SECONDS && this.#link?.pending.start === 0) return this.#refuse(problem);
    return this.#step({ type: stage === 'recording' ? 'broken' : 'stranded', problem });
  }

  /** The socket stays away after the end: perhaps the feedback is there all the same. */
  async #askHowItEnded() {
    if (this.state.stage !== 'stopping' && this.state.stage !== 'analysing') return;
    const { id } = this.state;
    const found = await this.#tools.api(`/api/attempts/${encodeURIComponent(id)}`).catch(() => null);
    if (found?.attempt?.stage === 'done') this.#done(id);
  }

  #done(id) {
    this.#link.close();
    this.#tools.remember('recording', undefined);
    this.#step({ type: 'done', id });
  }

  #releaseMicrophone() {
    this.#watch?.stop();
    this.#mic?.close();
    this.#mic = null;
    this.#tools.wakeLock.release();
  }

  #release() {
    clearTimeout(this.#timer);
    this.#releaseMicrophone();
    this.#link?.close();
    this.#link = null;
  }
}

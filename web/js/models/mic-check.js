import { isSilent, quietSeconds } from './silence.js';

/** Long enough for the sentence, with room to breathe. */
export const LONGEST_TAKE_SECONDS = 12;
const SHORTEST_TAKE_SECONDS = 1;

export const SENTENCE = 'I found the mistake before anyone else noticed it.';

const SILENT = {
  what: 'The microphone is open, but no sound comes from it.',
  where: 'microphone',
  remedy: 'Look for a mute key, raise its level in the sound settings, or choose another microphone in the list.',
};

const TOO_SHORT = {
  what: 'That was shorter than a second.',
  where: 'microphone check',
  remedy: 'Press “Read the sentence”, read it aloud, then press “I’m done”.',
};

/**
 * The microphone check. Stages: closed, opening, listening (the meter lives), taking (the sentence), judging, judged, refused.
 * Has no DOM; says `change`.
 * @param tools {openMicrophone, microphones, api, asProblem}
 */
export class MicCheck extends EventTarget {
  stage = 'closed';
  devices = [];
  level = null;
  problem = null;
  verdict = null;
  seconds = 0;
  /** The device that was asked for last; undefined for whichever the browser gives. */
  asked = undefined;
  #quiet = 0;
  #blocks = [];
  #mic = null;
  #tools;

  constructor(tools) {
    super();
    this.#tools = tools;
  }

  get deviceId() {
    return this.#mic?.deviceId ?? '';
  }

  get label() {
    return this.#mic?.label ?? '';
  }

  get take() {
    return { blocks: this.#blocks, rate: this.#mic?.rate ?? 0 };
  }

  /** What the meter alone tells: nothing is heard at all. */
  get silence() {
    return isSilent(this.#quiet) ? SILENT : null;
  }

  async open(deviceId) {
    this.close();
    this.asked = deviceId;
    this.#become('opening');
    try {
      const mic = await this.#tools.openMicrophone(deviceId);
      if (this.stage !== 'opening') return mic.close();
      this.#mic = mic;
      mic.addEventListener('block', (event) => this.#block(event));
      mic.addEventListener('ended', ({ problem }) => this.#unplugged(problem));
      this.devices = await this.#tools.microphones(deviceId);
      this.#become('listening');
    } catch (error) {
      this.problem = this.#tools.asProblem(error);
      this.#become('refused');
    }
    return undefined;
  }

  read() {
    this.#blocks = [];
    this.seconds = 0;
    this.verdict = null;
    this.problem = null;
    this.#become('taking');
  }

  async finish() {
    if (this.stage !== 'taking') return;
    if (this.seconds < SHORTEST_TAKE_SECONDS) {
      this.problem = TOO_SHORT;
      return this.#become('listening');
    }
    this.#become('judging');
    const { rate } = this.#mic;
    try {
      this.verdict = await this.#tools.api(`/api/microphone-check?rate=${rate}`, { body: new Blob(this.#blocks) });
      this.#become('judged');
    } catch (error) {
      this.problem = this.#tools.asProblem(error);
      this.#become('listening');
    }
    return undefined;
  }

  close() {
    this.#mic?.close();
    this.#mic = null;
    Object.assign(this, { level: null, problem: null, verdict: null });
    this.#quiet = 0;
    this.#become('closed');
  }

  #block({ pcm, level }) {
    if (!this.#mic) return; // a last one, on its way when the microphone was closed
    const length = pcm.byteLength / (2 * this.#mic.rate);
    this.level = level;
    this.#quiet = quietSeconds(this.#quiet, level.rms, length);
    if (this.stage === 'taking') this.#keep(pcm, length);
    this.dispatchEvent(new Event('change'));
  }

  #keep(pcm, length) {
    this.#blocks.push(pcm);
    this.seconds += length;
    if (this.seconds >= LONGEST_TAKE_SECONDS) this.finish();
  }

  #unplugged(problem) {
    this.close();
    this.problem = problem ?? { what: 'The microphone was disconnected.', where: 'microphone', remedy: 'Plug it in again, or choose another, and try again.' };
    this.#become('refused');
  }

  #become(stage) {
    this.stage = stage;
    this.dispatchEvent(new Event('change'));
  }
}

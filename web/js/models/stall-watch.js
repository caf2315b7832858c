import { slept, STALLED } from './notices.js';

/** Blocks come ten times a second; nothing for that long is worth a word. */
export const STALL_MS = 3000;

/** Notices a machine that slept and a microphone that fell silent without ending. */
export class StallWatch {
  #now;
  #note;
  #clear;
  #lastBlock;
  #lastTick;
  #timer;

  constructor(now, note, clear) {
    this.#now = now;
    this.#note = note;
    this.#clear = clear;
    this.#lastBlock = this.#lastTick = now();
    this.#timer = setInterval(() => this.tick(), 1000);
  }

  blockCame() {
    const gap = this.#now() - this.#lastBlock;
    this.#lastBlock = this.#now();
    if (gap <= STALL_MS) return;
    this.#clear(STALLED);
    this.#note(slept(gap / 1000));
  }

  /** A tick that itself comes late says that the whole page stood still; then the next block tells for how long. */
  tick() {
    const late = this.#now() - this.#lastTick > STALL_MS;
    this.#lastTick = this.#now();
    if (!late && this.#lastTick - this.#lastBlock > STALL_MS) this.#note(STALLED);
  }

  stop() {
    clearInterval(this.#timer);
  }
}

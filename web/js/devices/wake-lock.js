// Keeps the screen awake while an answer is spoken. A browser without it is told about by abilities.js.

export class WakeLock {
  #wanted = false;
  #lock = null;

  constructor() {
    document.addEventListener('visibilitychange', () => this.#take());
  }

  hold() {
    this.#wanted = true;
    return this.#take();
  }

  release() {
    this.#wanted = false;
    this.#lock?.release().catch(() => {});
    this.#lock = null;
  }

  /** The browser takes the lock away whenever the page is hidden, so it is asked for again. */
  async #take() {
    if (!this.#wanted || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    this.#lock = await navigator.wakeLock.request('screen').catch(() => null);
  }
}

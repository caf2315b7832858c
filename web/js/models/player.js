// Plays moments of one recording. Knows an audio element, nothing else of the page; tells listeners at each frame while it plays.

export const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2];
export const STEP_SECONDS = 5;

/** How far before the end of a span a frame may stop it: a frame's length, so that the next word is not begun. Seconds. */
const STOP_EARLY_SECONDS = 0.01;

export class Player extends EventTarget {
  #audio;
  #stopAt = null;
  #frame = 0;
  #scope = new AbortController();

  /** Owns `audio`'s listeners until {@link close}. */
  constructor(audio) {
    super();
    this.#audio = audio;
    audio.preservesPitch = true;
    const on = (name, act) => audio.addEventListener(name, act, { signal: this.#scope.signal });
    on('play', () => this.#run());
    on('pause', () => this.#tell('state'));
    on('ended', () => this.#tell('state'));
    on('seeked', () => this.#tell('time'));
    on('timeupdate', () => this.#stopWhereAsked());
    on('ratechange', () => this.#tell('state'));
    on('loadedmetadata', () => this.#tell('state'));
    on('error', () => this.#tell('fault'));
  }

  get seconds() {
    return this.#audio.currentTime;
  }

  /** Whether its length is known and any moment can be gone to. */
  get ready() {
    return this.#audio.readyState >= 1;
  }

  get playing() {
    return !this.#audio.paused && !this.#audio.ended;
  }

  get rate() {
    return this.#audio.playbackRate;
  }

  /** Plays on from `seconds`. */
  playFrom(seconds) {
    this.#stopAt = null;
    return this.#start(seconds);
  }

  /** Plays [start, end) and stops there. */
  playSpan(start, end) {
    this.#stopAt = end;
    return this.#start(start);
  }

  toggle() {
    if (this.playing) return this.#audio.pause();
    this.#stopAt = null;
    return this.#start(this.#audio.ended ? 0 : this.seconds);
  }

  pause() {
    this.#audio.pause();
  }

  /** Goes to `seconds` without starting or stopping. */
  seek(seconds) {
    this.#stopAt = null;
    this.#audio.currentTime = Math.max(0, seconds);
    this.#tell('time');
  }

  skip(seconds) {
    this.seek(Math.min(this.seconds + seconds, Math.max(0, (this.#audio.duration || 0) - 0.05)));
  }

  setRate(rate) {
    this.#audio.playbackRate = rate;
  }

  /** The next speed up (1) or down (-1), if there is one. */
  stepRate(direction) {
    const at = RATES.indexOf(this.rate);
    const next = RATES[(at < 0 ? RATES.indexOf(1) : at) + direction];
    if (next) this.setRate(next);
  }

  close() {
    this.#scope.abort();
    cancelAnimationFrame(this.#frame);
    this.#audio.pause();
  }

  async #start(seconds) {
    if (Math.abs(this.seconds - seconds) > 0.001) this.#audio.currentTime = seconds;
    try {
      await this.#audio.play();
    } catch (fault) {
      if (fault.name !== 'AbortError') this.#tell('fault');
    }
  }

  #run() {
    cancelAnimationFrame(this.#frame);
    this.#tell('state');
    const beat = () => {
      if (!this.playing) return;
      this.#stopWhereAsked();
      this.#tell('time');
      this.#frame = requestAnimationFrame(beat);
    };
    this.#frame = requestAnimationFrame(beat);
  }

  /** Frames rest while the tab is hidden; `timeupdate` does not, so both ask. */
  #stopWhereAsked() {
    if (this.#stopAt === null || this.seconds < this.#stopAt - STOP_EARLY_SECONDS) return;
    this.#stopAt = null;
    this.#audio.pause();
  }

  #tell(what) {
    this.dispatchEvent(new Event(what));
  }
}

import { html } from 'lit';
import { preciseClock } from '../helpers/judgement.js';
import { sectionOf } from '../helpers/sections.js';
import { vars } from '../helpers/vars.js';
import { percent } from '../helpers/wave-path.js';
import { allowedStarts, nearest, stepFrom } from '../models/cuts.js';

/** Below this the machine itself doubts that a cut lies within 3 s of the truth; the handle is dashed and says so. */
export const DOUBTFUL_CUT_BELOW = 0.5;
/** A burst of key presses is one edit: it is told this long after the last. Milliseconds. */
const KEYS_REST_MS = 450;

const KEYS = {
  ArrowLeft: (starts, at) => stepFrom(starts, at, -1),
  ArrowRight: (starts, at) => stepFrom(starts, at, 1),
  ArrowDown: (starts, at) => stepFrom(starts, at, -1),
  ArrowUp: (starts, at) => stepFrom(starts, at, 1),
  PageDown: (starts, at) => nearest(starts, at - 5),
  PageUp: (starts, at) => nearest(starts, at + 5),
  Home: (starts) => starts[0],
  End: (starts) => starts.at(-1),
};

/**
 * The handles between sections, for mouse, touch and keys. Each stands at the start of a word and steps from word to word. The host
 * shows `moved: {index, at}` while a cut is on its way, and tells `aloud-cut {index, at}` when it has arrived.
 */
export class CutHandles {
  #host;
  #timer = 0;

  constructor(host) {
    this.#host = host;
  }

  #starts(index) {
    return allowedStarts(this.#host.words, this.#host.sections, index);
  }

  #move(index, at) {
    if (at !== this.#host.moved?.at) this.#host.moved = { index, at };
  }

  #settle() {
    clearTimeout(this.#timer);
    const { moved, sections } = this.#host;
    if (!moved) return;
    if (Math.abs(moved.at - sections[moved.index].start) < 0.0005) this.#host.moved = null;
    else this.#host.tell('aloud-cut', moved);
  }

  #giveUp() {
    clearTimeout(this.#timer);
    this.#host.moved = null;
  }

  #down(event, index) {
    const starts = this.#starts(index);
    if (event.button !== 0 || starts.length === 0) return;
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const scope = new AbortController();
    const on = (name, act) => handle.addEventListener(name, act, { signal: scope.signal });
    on('pointermove', (move) => this.#move(index, nearest(starts, this.#host.secondsAt(move.clientX))));
    on('pointercancel', () => this.#giveUp());
    on('pointerup', () => this.#settle());
    on('lostpointercapture', () => scope.abort());
  }

  #key(event, index, at) {
    if (event.key === 'Escape') return this.#giveUp();
    const starts = this.#starts(index);
    if (!(event.key in KEYS) || starts.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#move(index, KEYS[event.key](starts, at));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), KEYS_REST_MS);
  }

  /** One handle; `cut` as {@link boundaries} gives it. */
  render({ index, before, after, at, confidence }, sections) {
    const names = `${sectionOf(before).name} and ${sectionOf(after).name}`;
    const doubtful = confidence < DOUBTFUL_CUT_BELOW;
    return html`<div class="cut" role="slider" tabindex="0" data-doubtful=${doubtful}
      ${vars({ '--at': percent(at, this.#host.seconds) })}
      aria-label="Boundary between ${names}" aria-orientation="horizontal"
      aria-valuemin=${sections[index - 1].start} aria-valuemax=${sections[index].end} aria-valuenow=${at}
      aria-valuetext="${preciseClock(at)}${doubtful ? ', not sure where it starts' : ''}"
      title="${names}: ${preciseClock(at)}${doubtful ? '. Not sure where it starts. Listen, and move it if it is wrong' : ''}"
      @pointerdown=${(event) => this.#down(event, index)}
      @keydown=${(event) => this.#key(event, index, at)}
      @blur=${() => this.#settle()}><span class="cut__grip" aria-hidden="true"></span></div>`;
  }
}

import { html, nothing, svg } from 'lit';
import { clock } from '../helpers/format.js';
import { secondsShort } from '../helpers/judgement.js';
import { sectionOf } from '../helpers/sections.js';
import { vars } from '../helpers/vars.js';
import { fillHeight, percent, wavePath } from '../helpers/wave-path.js';
import { boundaries, moveBoundary } from '../models/cuts.js';
import { CutHandles, DOUBTFUL_CUT_BELOW } from './cut-handles.js';
import { Part } from './part.js';
import { hesitationMarks, voiceCurves } from './wave-curves.js';

const ZOOMS = [1, 2, 4, 8, 16];
/** From this length on a closer look is offered. Seconds. */
const ZOOM_FROM_SECONDS = 90;

/** With more sections than this across the page, the handles would touch each other. */
const CROWDED_FROM = 24;

/**
 * The recording as a waveform coloured by section, with a handle at each cut. Drawn as SVG, so that colours follow the theme and
 * the width needs no redrawing. Tells `aloud-play {at}` and `aloud-cut {index, at}`.
 */
class Waveform extends Part {
  static properties = {
    peaks: { attribute: false },
    seconds: { type: Number },
    sections: { attribute: false },
    words: { attribute: false },
    delivery: { attribute: false },
    moved: { state: true },
    zoom: { state: true },
  };
  #handles = new CutHandles(this);
  #heights = [];

  constructor() {
    super();
    this.peaks = [];
    this.zoom = 1;
  }

  /** The sections with the cut that is under the hand. */
  get #cut() {
    const { moved, sections } = this;
    return moved ? moveBoundary(sections, moved.index, moved.at) : sections;
  }

  /** Moves the playhead, and the view after it while it plays. Called at each frame: touches nothing else. */
  showTime(seconds, follow) {
    const head = this.querySelector('.wave__head');
    if (!head) return;
    head.style.setProperty('--at', percent(seconds, this.seconds));
    if (!follow || this.zoom === 1) return;
    const scroll = this.querySelector('.wave__scroll');
    const x = (seconds / this.seconds) * scroll.scrollWidth;
    if (x < scroll.scrollLeft || x > scroll.scrollLeft + scroll.clientWidth * 0.9) scroll.scrollLeft = x - scroll.clientWidth * 0.1;
  }

  /** Takes the keyboard to the cut before section `index`. */
  focusCut(index) {
    this.querySelectorAll('.cut')[index - 1]?.focus();
  }

  /** Seconds under a pointer. */
  secondsAt(clientX) {
    const box = this.querySelector('.wave__inner').getBoundingClientRect();
    return Math.min(this.seconds, Math.max(0, ((clientX - box.left) / box.width) * this.seconds));
  }

  willUpdate(changed) {
    if (changed.has('peaks')) this.#heights = fillHeight(this.peaks ?? []);
    if (changed.has('sections')) this.moved = null;
  }

  #play(event) {
    this.tell('aloud-play', { at: this.secondsAt(event.clientX) });
  }

  #zoomBy(step) {
    this.zoom = ZOOMS[ZOOMS.indexOf(this.zoom) + step] ?? this.zoom;
  }

  #band(section, index) {
    const { name, letter } = sectionOf(section.section);
    const long = secondsShort(section.end - section.start);
    return html`<button class="wave__band" data-section=${section.section} data-doubtful=${index > 0 && section.confidence < DOUBTFUL_CUT_BELOW}
      ${vars({ '--from': percent(section.start, this.seconds), '--to': percent(section.end, this.seconds) })}
      aria-label="Play ${name}, ${long} from ${clock(section.start)}" title="${name}, ${long}"
      @click=${() => this.tell('aloud-play', { at: section.start, end: section.end })}>
      <span class="wave__letter">${letter}</span><span class="wave__name">${name}</span> <span class="wave__long">${long}</span>
    </button>`;
  }

  #shape(from, to, section) {
    const scale = this.#heights.length / this.seconds;
    return svg`<path data-section=${section} d=${wavePath(this.#heights, from * scale, to * scale)} />`;
  }

  /** One path a section, and quiet ones before, between and after. */
  #shapes(sections) {
    const shapes = [];
    let at = 0;
    for (const { section, start, end } of sections) {
      shapes.push(this.#shape(at, start, 'none'), this.#shape(start, end, section));
      at = end;
    }
    return [...shapes, this.#shape(at, this.seconds, 'none')];
  }

  #zoomButtons() {
    if (this.seconds < ZOOM_FROM_SECONDS) return nothing;
    return html`<div class="wave__zoom" role="group" aria-label="Zoom of the waveform">
      <button class="wave__zoom-button" aria-label="Zoom in" title="Zoom in" ?disabled=${this.zoom === ZOOMS.at(-1)} @click=${() => this.#zoomBy(1)}>+</button>
      <button class="wave__zoom-button" aria-label="Zoom out" title="Zoom out" ?disabled=${this.zoom === 1} @click=${() => this.#zoomBy(-1)}>−</button>
    </div>`;
  }

  render() {
    if (!this.sections || !this.seconds) return nothing;
    const sections = this.#cut;
    return html`<div class="wave" data-crowded=${sections.length / this.zoom > CROWDED_FROM}>
      <div class="wave__scroll">
        <div class="wave__inner" ${vars({ '--zoom': this.zoom })}>
          <div class="wave__sound">
            <div class="wave__bands">${sections.map((section, i) => this.#band(section, i))}</div>
            <div class="wave__field" @click=${this.#play}>
              <svg viewBox="0 0 ${Math.max(1, this.#heights.length)} 100" preserveAspectRatio="none" aria-hidden="true">${this.#shapes(sections)}</svg>
              <div class="wave__head" aria-hidden="true"></div>
            </div>
            ${boundaries(sections).map((cut) => this.#handles.render(cut, this.sections))}
          </div>
          ${hesitationMarks(this.delivery, this.seconds, (at, end) => this.tell('aloud-play', { at, end }))}
          <div class="wave__curves" @click=${this.#play}>${voiceCurves(this.delivery, this.seconds)}</div>
        </div>
      </div>
      ${this.#zoomButtons()}
    </div>`;
  }
}
customElements.define('aloud-waveform', Waveform);

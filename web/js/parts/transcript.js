import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { secondsShort } from '../helpers/judgement.js';
import { OTHER, SECTIONS, sectionOf } from '../helpers/sections.js';
import { layOut } from '../models/paragraphs.js';
import { wordSpokenAt } from '../models/word-times.js';
import { DOUBTFUL_CUT_BELOW } from './cut-handles.js';
import { Part } from './part.js';
import { sectionBadge } from './section-badge.js';
import { whyBox } from './why-box.js';

/** A transcript of more words than this scrolls in a box of its own, so that what follows stays within reach. */
const LONG_WORDS = 450;

/** Whether the machine doubts that this stretch begins where it does; the first one begins with the answer. */
const isDoubtful = ({ index, confidence }) => index > 0 && confidence < DOUBTFUL_CUT_BELOW;

/** Whether the server says that this word was perhaps misheard, and nobody has set it right. */
const isMisheard = ({ doubtful, corrected }) => Boolean(doubtful) && !corrected;
const isRepaired = ({ heard, corrected }) => Boolean(heard) && !corrected;
const misheard = ({ errorChance }) =>
  `May be misheard: of words heard as unclearly as this one, about ${Math.round(10 * errorChance)} in 10 are wrong. Double-click it or press E to correct it.`;

/** What a pointer that rests on a word is told; nothing for a word as it was heard. */
function titleOf(word) {
  if (word.corrected) return 'Corrected by you';
  if (word.heard) return `Heard as “${word.heard}”, which is how the recogniser writes a word that it doesn’t know`;
  return isMisheard(word) ? misheard(word) : nothing;
}

/**
 * The words, by section. A word plays from its moment (click, Enter); the chosen word can be corrected (E, double click) or begin
 * another section. One word is in the tab order, arrows go on from there: an hour has nine thousand.
 * Tells `aloud-play {at, end?}`, `aloud-correct {index}`, `aloud-as-heard {index}`, `aloud-begin {at, section}`, `aloud-rename {index, section}`, `aloud-why {index}`.
 */
class Transcript extends Part {
  static properties = {
    words: { attribute: false },
    sections: { attribute: false },
    delivery: { attribute: false },
    why: { attribute: false },
    chosen: { state: true },
  };
  #spans = [];
  #spoken = -1;

  constructor() {
    super();
    this.chosen = -1;
    this.delivery = {};
    this.why = null;
  }

  willUpdate(changed) {
    if (changed.has('words') || changed.has('sections')) this.why = null;
    if (changed.has('words') && this.chosen >= this.words.length) this.chosen = -1;
  }

  updated(changed) {
    if (changed.has('why')) this.#showWhy();
    if (!changed.has('words') && !changed.has('sections')) return;
    this.#spans = [...this.querySelectorAll('.word')];
    for (const span of this.querySelectorAll('.word--spoken')) span.classList.remove('word--spoken');
    this.#spoken = -1;
  }

  /** Lights the word spoken at `seconds`; -1 puts the light out. Called at each frame: touches two words at most. */
  showTime(seconds, follow) {
    const index = seconds < 0 ? -1 : wordSpokenAt(this.words, seconds);
    if (index === this.#spoken) return;
    this.#spans[this.#spoken]?.classList.remove('word--spoken');
    this.#spans[index]?.classList.add('word--spoken');
    this.#spoken = index;
    if (follow && index >= 0) this.#keepInView(this.#spans[index]);
  }

  /** Marks the clause that is asked about, and the words that decided. */
  #showWhy() {
    const inside = (span, of) => Number(span.dataset.startMs) >= of.start * 1000 - 1 && Number(span.dataset.endMs) <= of.end * 1000 + 1;
    for (const span of this.querySelectorAll('.word')) {
      span.classList.toggle('word--clause', this.why !== null && inside(span, this.why));
      span.classList.toggle('word--because', this.why !== null && this.why.because.some((one) => inside(span, one)));
    }
    if (this.why) this.#uncover(this.#spans[this.chosen]);
  }

  /** The answer must not stand on the word that was asked about. */
  #uncover(span) {
    const hidden = this.querySelector('.transcript__tools').getBoundingClientRect().bottom - (span?.getBoundingClientRect().top ?? Infinity);
    if (hidden > 0) window.scrollBy(0, -hidden - 16);
  }

  /** Scrolls only inside the transcript's own box, never the page under the reader's eyes. */
  #keepInView(span) {
    const box = this.querySelector('.transcript__words');
    if (box.scrollHeight <= box.clientHeight) return;
    const [inner, outer] = [span.getBoundingClientRect(), box.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom - 40) box.scrollTop += inner.top - outer.top - outer.height / 3;
  }

  focusWord(index) {
    const span = this.#spans[index];
    if (!span) return;
    this.#choose(index);
    span.focus();
  }

  #choose(index) {
    if (index === this.chosen) return;
    this.#spans[Math.max(0, this.chosen)]?.setAttribute('tabindex', '-1');
    this.#spans[index]?.setAttribute('tabindex', '0');
    this.chosen = index;
  }

  #indexOf(event) {
    const span = event.target.closest?.('.word');
    return span ? Number(span.dataset.index) : -1;
  }

  #click(event) {
    const index = this.#indexOf(event);
    if (index < 0) return;
    this.focusWord(index);
    this.tell('aloud-play', { at: this.words[index].start });
  }

  #focus(event) {
    const index = this.#indexOf(event);
    if (index >= 0) this.#choose(index);
  }

  #key(event) {
    const index = this.#indexOf(event);
    if (index < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      Enter: () => this.tell('aloud-play', { at: this.words[index].start }),
      ArrowRight: () => this.focusWord(index + 1),
      ArrowLeft: () => this.focusWord(index - 1),
      Home: () => this.focusWord(0),
      End: () => this.focusWord(this.words.length - 1),
      e: () => this.tell('aloud-correct', { index }),
      w: () => this.tell('aloud-why', { index }),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  #double(event) {
    const index = this.#indexOf(event);
    if (index >= 0) this.tell('aloud-correct', { index });
  }

  #word(i) {
    const word = this.words[i];
    const marks = [
      isRepaired(word) && ' word--repaired',
      isMisheard(word) && ' word--doubtful',
      word.corrected && ' word--corrected',
      word.removed && ' word--removed',
    ];
    return html`<span class=${`word${marks.filter(Boolean).join('')}`} tabindex=${i === Math.max(0, this.chosen) ? 0 : -1} data-index=${i}
      data-start-ms=${Math.round(word.start * 1000)} data-end-ms=${Math.round(word.end * 1000)} title=${titleOf(word)}>${word.written ?? word.text}</span> `;
  }

  #mark({ start, end }, words, name) {
    return html`<button class="mark mark--${name}" @click=${() => this.tell('aloud-play', { at: Math.max(0, start - 0.5), end: end + 0.5 })}
      aria-label="Hear the ${name}">${words}</button> `;
  }

  #item(item) {
    if ('word' in item) return this.#word(item.word);
    if (item.pause) return this.#mark(item.pause, `${secondsShort(item.pause.end - item.pause.start)} pause`, 'pause');
    return this.#mark(item.filler, item.filler.heard.startsWith('hesitation') ? 'hesitation?' : item.filler.heard, 'hesitation');
  }

  #stretch(stretch) {
    return html`<section class="stretch" data-section=${stretch.section} data-doubtful=${isDoubtful(stretch)}>
      ${stretch.index < 0 ? nothing : this.#head(stretch)}
      ${stretch.paragraphs.map((items) => html`<p>${items.map((item) => this.#item(item))}</p>`)}
    </section>`;
  }

  #head({ section, index, start, end, confidence }) {
    return html`<div class="stretch__head">
      <button class="stretch__play" @click=${() => this.tell('aloud-play', { at: start, end })} aria-label="Play this ${sectionOf(section).name}">${sectionBadge(section)}</button>
      <h3 class="visually-hidden">${sectionOf(section).name}, ${secondsShort(end - start)}</h3>
      <select class="select select--bare stretch__name" aria-label="Name of this section" .value=${section}
        @change=${(event) => this.tell('aloud-rename', { index, section: event.target.value })}>
        ${[...SECTIONS, OTHER].map(({ id, name }) => html`<option value=${id} ?selected=${id === section}>${name}</option>`)}
      </select>
      <span class="quiet">${secondsShort(end - start)}</span>
      ${isDoubtful({ index, confidence }) ? html`<span class="stretch__doubt" title="Listen, and move the boundary if it is wrong">not sure where this starts</span>` : nothing}
    </div>`;
  }

  #tools() {
    const word = this.words[this.chosen];
    if (!word) return html`<p class="quiet">Click or tap a word to play from there. Double-click it or press <kbd>E</kbd> to correct it. Press <kbd>W</kbd> to see why it is in its section.${this.words.some(isMisheard) ? ' About half of the dotted words were misheard.' : ''}</p>`;
    return html`<p class="transcript__chosen"><span class="visually-hidden">Chosen word: </span>“${word.text}”${isMisheard(word) ? html` <span class="quiet">may be misheard</span>` : nothing}</p>
      <button class="button button--small" @click=${() => this.tell('aloud-correct', { index: this.chosen })}>Correct it</button>
      ${isRepaired(word) ? html`<button class="button button--small" @click=${() => this.tell('aloud-as-heard', { index: this.chosen })}>It was “${word.heard}”</button>` : nothing}
      <button class="button button--small" @click=${() => this.tell('aloud-why', { index: this.chosen })}>Why this section?</button>
      <label class="transcript__begin"><span class="visually-hidden">Section from here</span>
        <select class="select select--small" @change=${this.#begin}>
          <option value="" selected>From here …</option>
          ${[...SECTIONS, OTHER].map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
        </select></label>`;
  }

  #begin(event) {
    const section = event.target.value;
    event.target.value = '';
    if (section) this.tell('aloud-begin', { at: this.words[this.chosen].start, section });
  }

  render() {
    const { words, sections, delivery } = this;
    if (!words) return nothing;
    const stretches = () => layOut(words, sections, delivery?.pauses ?? [], delivery?.fillers ?? []);
    return html`<div class="transcript">
      <div class="transcript__tools" role="group" aria-label="The chosen word">${this.#tools()}
        <div class="transcript__why" role="status">${this.why ? whyBox(this.why, () => (this.why = null), (start, end) => this.tell('aloud-play', { at: start, end })) : nothing}</div></div>
      <div class="transcript__words" role="group" aria-label="What was heard" data-long=${words.length > LONG_WORDS}
        @click=${this.#click} @dblclick=${this.#double} @focusin=${this.#focus} @keydown=${this.#key}>
        ${guard([words, sections, delivery], () => stretches().map((stretch) => this.#stretch(stretch)))}
      </div>
    </div>`;
  }
}
customElements.define('aloud-transcript', Transcript);

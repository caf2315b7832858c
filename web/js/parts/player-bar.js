import { html } from 'lit';
import { clock, spokenTime } from '../helpers/format.js';
import { RATES } from '../models/player.js';
import { Part } from './part.js';

/** Play, place and speed. Follows `player` by its events; tells `aloud-section {step}` and `aloud-help`. */
class PlayerBar extends Part {
  static properties = { player: { attribute: false }, seconds: { type: Number }, sectioned: { type: Boolean } };
  #scope = null;

  willUpdate(changed) {
    if (!changed.has('player') || !this.player) return;
    this.#scope?.abort();
    this.#scope = new AbortController();
    this.player.addEventListener('state', () => this.requestUpdate(), { signal: this.#scope.signal });
    this.player.addEventListener('time', () => this.#showTime(), { signal: this.#scope.signal });
  }

  updated() {
    this.#showTime();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#scope?.abort();
  }

  /** Sets two things by hand, so that a frame draws nothing anew. */
  #showTime() {
    const place = this.querySelector('.player__place');
    if (!place || !this.player) return;
    const now = clock(this.player.seconds);
    const shown = this.querySelector('.player__now');
    if (shown.textContent !== now) {
      shown.textContent = now;
      place.setAttribute('aria-valuetext', `${spokenTime(this.player.seconds)} of ${spokenTime(this.seconds)}`);
    }
    if (document.activeElement !== place || this.player.playing) place.value = this.player.seconds;
  }

  #button(name, label, act, keys) {
    return html`<button class="player__button player__button--${name}" aria-label=${label} title="${label} (${keys})" @click=${act}>
      <span class="icon icon--${name}" aria-hidden="true"></span></button>`;
  }

  #rate() {
    const { player } = this;
    return html`<label class="player__rate"><span class="visually-hidden">Speed</span>
      <select class="select select--small" title="Speed ([ and ])" @change=${(event) => player.setRate(Number(event.target.value))}>
        ${RATES.map((rate) => html`<option value=${rate} ?selected=${rate === player.rate} .selected=${rate === player.rate}>${rate}×</option>`)}
      </select></label>`;
  }

  render() {
    const { player, seconds = 0 } = this;
    if (!player) return html``;
    const { playing } = player;
    return html`<div class="player" role="group" aria-label="Player">
      ${this.sectioned ? this.#button('previous', 'Previous section', () => this.tell('aloud-section', { step: -1 }), 'P') : ''}
      ${this.#button(playing ? 'pause' : 'play', playing ? 'Pause' : 'Play', () => player.toggle(), 'Space')}
      ${this.sectioned ? this.#button('next', 'Next section', () => this.tell('aloud-section', { step: 1 }), 'N') : ''}
      <input class="player__place" type="range" min="0" max=${seconds} step="0.1" aria-label="Position in the recording"
        @input=${(event) => player.seek(Number(event.target.value))}>
      <span class="player__clock"><span class="player__now">0:00</span> / ${clock(seconds)}</span>
      ${this.#rate()}
      <button class="player__button player__button--help" aria-label="Keys" title="Keys (?)" @click=${() => this.tell('aloud-help')}>?</button>
    </div>`;
  }
}
customElements.define('aloud-player', PlayerBar);

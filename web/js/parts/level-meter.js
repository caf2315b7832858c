import { html } from 'lit';
import { dbfs, meterShare } from '../helpers/level.js';
import { vars } from '../helpers/vars.js';

/**
 * How loud the microphone is, while somebody speaks: named, and with a word when it is too quiet or too loud for long. The word has
 * its place at all times, so that nothing moves. @param said '', 'quiet' or 'loud', of a LevelWatch
 */
export function speechMeter(level, said) {
  const rms = Math.round(level?.rms ?? -96);
  return html`<div class="level" data-tone=${TONES[said]} ${vars({ '--rms': meterShare(rms), '--peak': meterShare(level?.peak ?? -96) })}>
    <p class="level__figures"><span id="level-name">Microphone</span><span class="level__said" role="status">${SAID[said]}</span></p>
    <div class="level__track" role="meter" aria-labelledby="level-name" aria-valuemin="-60" aria-valuemax="0"
      aria-valuenow=${Math.max(-60, rms)} aria-valuetext="${dbfs(rms)}"><div class="level__bar"></div><div class="level__peak"></div></div>
  </div>`;
}

const SAID = { '': '', quiet: 'Too quiet', loud: 'Too loud' };
const TONES = { '': 'good', quiet: 'faint', loud: 'loud' };

/** A bar that lives with the voice. `level` is {rms, peak} in dBFS, or null. The number is given as text too, not announced. */
export function levelMeter(level, { figures = false } = {}) {
  const rms = level?.rms ?? -96;
  const tone = rms > -8 ? 'loud' : rms < -42 ? 'faint' : 'good';
  return html`<div class="level" data-tone=${tone} ${vars({ '--rms': meterShare(rms), '--peak': meterShare(level?.peak ?? -96) })}>
    <div class="level__track" aria-hidden="true"><div class="level__bar"></div><div class="level__peak"></div></div>
    ${figures
      ? html`<p class="level__figures"><span>${level ? dbfs(rms) : 'no sound yet'}</span><span>${WORDS[tone]}</span></p>`
      : ''}
  </div>`;
}

const WORDS = { loud: 'too loud', faint: 'quiet, or nobody speaks', good: 'a good level' };

import { html } from 'lit';
import { dbfs, meterShare } from '../helpers/level.js';
import { vars } from '../helpers/vars.js';

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

const WORDS = { loud: 'too loud', faint: 'faint, or nobody speaks', good: 'a good level' };

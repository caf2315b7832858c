import { html } from 'lit';
import { spokenTime } from '../helpers/format.js';
import { levelMeter } from './level-meter.js';
import { followUp } from './follow-up.js';

/** Time to think: the question, what is left, and two ways out. */
export function preparation({ question, left, level, onSkip, onCancel }) {
  const whole = Math.ceil(left);
  return html`<section class="live" aria-labelledby="live-question">
    <p class="live__stage">Time to think · not recording yet</p>
    <h1 id="live-question" class="live__question" tabindex="-1">${question.text}</h1>
    ${followUp(question)}
    <p class="live__clock" role="timer" aria-live="off" aria-label="${spokenTime(whole)} left">${whole}</p>
    <div class="row live__actions">
      <button class="button button--primary button--large" @click=${onSkip}>Start answering now</button>
      <button class="button button--quiet" @click=${onCancel}>Cancel</button>
      ${levelMeter(level)}
    </div>
  </section>`;
}

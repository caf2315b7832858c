import { html, nothing } from 'lit';
import './problem-box.js';

/** What is wrong with the sound and what to do next time; nothing where it is good. It stands before every judgement. */
export function takeNote(take) {
  if (!take?.poor) return nothing;
  const problem = {
    what: 'This recording is poor, so more words than usual may be misheard.',
    remedy: 'What follows judges only what could be heard.',
    problems: take.reasons.map(({ text, remedy }) => ({ what: text, remedy })),
  };
  return html`<aloud-problem class="take-note" quiet tone="warning" .problem=${problem}></aloud-problem>`;
}

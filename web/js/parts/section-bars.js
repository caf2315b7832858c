import { html, nothing } from 'lit';
import { clock } from '../helpers/format.js';
import { secondsShort, statusWords } from '../helpers/judgement.js';
import { vars } from '../helpers/vars.js';
import { percent } from '../helpers/wave-path.js';
import { sectionBadge } from './section-badge.js';

/**
 * Seconds of each section beside its target: a bar, a mark at the target, and both in words. A row plays its section from its start.
 * @param timing as in the analysis @param sections of the analysis @param play (start, end) => void @param paused whether pauses are shown
 */
export function sectionBars(timing, sections, play, paused) {
  const longest = Math.max(...timing.sections.flatMap((line) => [line.seconds, line.target]), 1) * 1.04;
  return html`<ul class="bars" role="list">
      ${timing.sections.map((line) => bar(line, longest, sections, play))}
    </ul>
    <p class="bars__total" data-status=${timing.total.status}>
      <strong>${secondsShort(timing.total.seconds)}</strong> in all, of ${Math.round(timing.total.target)} s: ${statusWords(timing.total)}
    </p>
    ${beginning(timing, play, paused)}
    ${timing.ownTargets ? html`<p class="quiet">You set these targets yourself.</p>` : nothing}`;
}

/** What lies before the story gets going: thinking, which counts nowhere, and the way to the problem. */
function beginning({ thinkingSeconds, problemNamed }, play, paused) {
  if (thinkingSeconds === undefined) return nothing;
  return html`<dl class="beginning">
    ${paused ? html`<div><dt>Silence before the first word</dt><dd>${secondsShort(thinkingSeconds)} <span class="quiet">(not counted)</span></dd></div>` : nothing}
    <div><dt>From ${paused ? 'there' : 'the first word'} to the problem</dt><dd>${problemNamed
      ? html`${secondsShort(problemNamed.seconds)}
          <button class="moment moment--small" @click=${() => play(problemNamed.start, problemNamed.end)}
            aria-label="Hear how you named the problem, at ${clock(problemNamed.start)}"><span class="moment__play" aria-hidden="true"></span>${clock(problemNamed.start)}</button>
          <span class="beginning__quote">“${problemNamed.quote}”</span>`
      : html`<span class="quiet">not clearly heard</span>`}</dd></div>
  </dl>`;
}

function bar(line, longest, sections, play) {
  const spans = sections.filter((span) => span.section === line.section);
  return html`<li data-section=${line.section} data-status=${line.status}>
    <button class="bars__row" ?disabled=${spans.length === 0} @click=${() => play(spans[0].start, spans[0].end)}>
      <span class="bars__name">${sectionBadge(line.section, true)}</span>
      <span class="bars__figures">${secondsShort(line.seconds)} <span class="quiet">of ${Math.round(line.target)} s</span></span>
      <span class="bars__track" aria-hidden="true"
        ${vars({ '--long': percent(line.seconds, longest), '--target': percent(line.target, longest) })}>
        <span class="bars__fill"></span><span class="bars__target"></span>
      </span>
      <span class="bars__status">${statusWords(line)}</span>
    </button>
  </li>`;
}

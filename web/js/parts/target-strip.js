import { html } from 'lit';
import { clock } from '../helpers/format.js';
import { SECTIONS } from '../helpers/sections.js';
import { vars } from '../helpers/vars.js';

const share = (seconds, target) => Math.min(1, target > 0 ? seconds / target : 0);

/** What stands beside the seconds spoken: the target, or by how much it is passed. */
const beside = (seconds, target, { targetToleranceShare: part, targetToleranceSeconds: least }) =>
  seconds > target + Math.max(part * target, least)
    ? html`<span class="strip__over" aria-hidden="true">+${Math.round(seconds - target)} s</span><span class="visually-hidden">, ${Math.round(seconds - target)} s over</span>`
    : html`<span class="visually-hidden"> of </span><span class="strip__of">${clock(target)}</span>`;

function part({ id, letter, name }, target, seconds, tolerance) {
  const live = seconds !== undefined;
  return html`<li class="strip__part" data-section=${id} ${vars({ '--weight': target, '--share': live ? share(seconds, target) : 0 })}>
    <span class="strip__bar" aria-hidden="true"><span class="strip__fill"></span><span class="strip__letter">${letter}</span></span>
    <span class="strip__name">${name}</span>
    <span class="strip__time">${live ? html`${clock(seconds)}${beside(seconds, target, tolerance)}` : clock(target)}</span>
  </li>`;
}

/**
 * The five sections beside one another, as wide as their targets; with `spoken` (section -> seconds) they fill,
 * and say when a target is passed by more than the `tolerance` of setup's thresholds, the same as in the feedback.
 * Not a live region: whoever listens to the page would hear nothing else.
 */
export function targetStrip(targets, spoken, tolerance) {
  const label = spoken ? 'Seconds in each section so far, and the target' : 'Target seconds of each section';
  const longest = Math.max(...Object.values(targets));
  return html`<ol class="strip ${spoken ? 'strip--live' : ''}" aria-label=${label} ${vars({ '--longest': longest })}>
    ${SECTIONS.map((section) => part(section, targets[section.id], spoken?.(section.id), tolerance))}
  </ol>`;
}

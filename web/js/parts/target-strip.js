import { html, nothing } from 'lit';
import { clock } from '../helpers/format.js';
import { SECTIONS } from '../helpers/sections.js';
import { vars } from '../helpers/vars.js';

const share = (seconds, target) => Math.min(1, target > 0 ? seconds / target : 0);

function part({ id, letter, name }, target, seconds) {
  const live = seconds !== undefined;
  const over = live && seconds > target * 1.15;
  return html`<li class="strip__part" data-section=${id} ?data-over=${over} ${vars({ '--weight': target, '--share': live ? share(seconds, target) : 0 })}>
    <span class="strip__bar" aria-hidden="true"><span class="strip__fill"></span><span class="strip__letter">${letter}</span></span>
    <span class="strip__name">${name}</span>
    <span class="strip__time">${live ? html`${clock(seconds)}<span class="visually-hidden"> of </span><span class="strip__of">${clock(target)}</span>` : clock(target)}
      ${over ? html`<span class="strip__over">long</span>` : nothing}</span>
  </li>`;
}

/**
 * The five sections beside one another, as wide as their targets; with `spoken` (section -> seconds) they fill.
 * Not a live region: whoever listens to the page would hear nothing else.
 */
export function targetStrip(targets, spoken) {
  return html`<ol class="strip ${spoken ? 'strip--live' : ''}" aria-label=${spoken ? 'Seconds in each section so far, beside the target' : 'Target seconds of each section'}>
    ${SECTIONS.map((section) => part(section, targets[section.id], spoken?.(section.id)))}
  </ol>`;
}

import { html } from 'lit';
import { sectionOf } from '../helpers/sections.js';

/** The letter of a section on its colour: ${sectionBadge('action')}. The name is read out where `named` is false. */
export function sectionBadge(id, named = false) {
  const { letter, name } = sectionOf(id);
  return html`<span class="section-badge" data-section=${id}>
    <span class="section-badge__letter" aria-hidden="true">${letter}</span>
    <span class=${named ? 'section-badge__name' : 'visually-hidden'}>${name}</span>
  </span>`;
}

import { html } from 'lit';

/** The options of a select with all questions, by competency; `chosen` is the id of the one that is selected. */
export function byCompetency(questions, chosen) {
  const groups = new Map();
  for (const one of questions) groups.set(one.competencyName, [...(groups.get(one.competencyName) ?? []), one]);
  return [...groups].map(
    ([name, some]) => html`<optgroup label=${name}>
      ${some.map(({ id, text }) => html`<option value=${id} .selected=${id === chosen}>${text}</option>`)}
    </optgroup>`,
  );
}

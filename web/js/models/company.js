// What a company listens for beyond the competency, and whether it was heard.

/** The state of a company's element: 'heard' if all its signals were, 'not_heard' if one was not, else 'unsure'. */
export function elementOf(company, signals) {
  const parts = company.element.map((id) => signals.find((signal) => signal.id === id)).filter(Boolean);
  const states = parts.map(stateOf);
  const state = states.includes('not_heard') ? 'not_heard' : states.every((one) => one === 'heard') ? 'heard' : 'unsure';
  return { state, parts: parts.map((signal) => ({ ...signal, state: stateOf(signal) })) };
}

/** An older analysis knows only found or not. */
const stateOf = ({ state, found, dismissed }) => (dismissed ? 'not_heard' : (state ?? (found ? 'heard' : 'not_heard')));

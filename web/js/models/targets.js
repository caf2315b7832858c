// Target seconds that the user sets himself. Pure.
import { SECTIONS } from '../helpers/sections.js';

/** A section takes so many seconds; the server holds to the same. */
export const LEAST_SECONDS = 1;
export const MOST_SECONDS = 600;

/** What is wrong with one field's text, in the user's words; "" when nothing is. */
export function faultOf(text) {
  const seconds = Number(text);
  if (text.trim() === '') return 'How many seconds?';
  if (!Number.isFinite(seconds)) return `“${text.trim()}” is no number of seconds.`;
  if (seconds < LEAST_SECONDS) return `At least ${LEAST_SECONDS} second.`;
  if (seconds > MOST_SECONDS) return `At most ${MOST_SECONDS} seconds.`;
  return '';
}

/** {section: text} of a profile, as the fields show it: whole seconds where that is close enough to read. */
export function textsOf(targets) {
  return Object.fromEntries(SECTIONS.map(({ id }) => [id, String(Number(targets[id].toFixed(1)))]));
}

/** {section: seconds} of the fields, or null while one of them is wrong. */
export function targetsOf(texts) {
  if (SECTIONS.some(({ id }) => faultOf(texts[id]) !== '')) return null;
  return Object.fromEntries(SECTIONS.map(({ id }) => [id, Number(texts[id])]));
}

/** Seconds of all five; fields that are wrong count for nothing. */
export function totalOf(texts) {
  return SECTIONS.reduce((sum, { id }) => sum + (faultOf(texts[id]) === '' ? Number(texts[id]) : 0), 0);
}

/** The setup with that profile in the place of the one of its id. */
export function withProfile(setup, profile) {
  return { ...setup, profiles: setup.profiles.map((one) => (one.id === profile.id ? profile : one)) };
}

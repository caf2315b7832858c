// What stands beside a figure of the delivery, in words. Pure.

/** The parts that can be switched off, in the order of the settings. */
export const PARTS = [
  { id: 'fillers', name: 'Fillers', about: 'hesitation sounds, filler phrases and words said twice' },
  { id: 'pauses', name: 'Pauses', about: 'silence between words and before the first one' },
  { id: 'pitch', name: 'Pitch', about: 'how your voice rises and falls' },
];

/** 3.249 -> "3.2"; 4.04 -> "4" */
const tenths = (value) => String(Number(value.toFixed(1)));

const WRITTEN = {
  'words a minute': (value) => String(Math.round(value)),
  share: (value) => `${Math.round(100 * value)} %`,
  seconds: (value) => `${tenths(value)} s`,
  'a minute': tenths,
};

/** 3.249 semitones -> "3.2 semitones" */
export const written = (value, unit) => (WRITTEN[unit] ?? ((one) => `${tenths(one)} ${unit}`))(value);

/** The figure of that id, or undefined where it was not measured or is switched off. */
export const figureIn = ({ figures = [] }, id) => figures.find((one) => one.id === id);

/** "120–170", "up to 5", "from 2 semitones" */
export function rangeWords({ from, to }, unit) {
  if (from === null) return `up to ${written(to, unit)}`;
  if (to === null) return `from ${written(from, unit)}`;
  return `${written(from, unit)}–${written(to, unit)}`;
}

/** "148 (median of your last 10)" */
export const ownWords = ({ median, answers }, unit) => `${written(median, unit)} (median of your last ${answers})`;

/** "Pauses and pitch are switched off"; "" where nothing is. */
export function offWords(off = []) {
  const names = PARTS.filter(({ id }) => off.includes(id)).map(({ name }) => name.toLowerCase());
  if (names.length === 0) return '';
  const all = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${all[0].toUpperCase()}${all.slice(1)} ${all === 'pitch' ? 'is' : 'are'} switched off`;
}

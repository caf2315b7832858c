// A transcript laid out: stretches by section, paragraphs in them, and in each the words with the pauses and hesitations between. Pure.

/** A paragraph ends at the first pause after this many words, and at the latest after twice as many. */
const PARAGRAPH_WORDS = 45;

/**
 * Short pauses are left out: every comma would have one.
 * [{section, start, end, confidence, index, paragraphs: [[item]]}], where an item is {word: index}, {pause: {start, end}} or
 * {filler: {start, end, heard}}. Without sections all words stand in one stretch of section "other" with index -1.
 */
export function layOut(words, sections, pauses, fillers) {
  const long = pauses.filter(({ length }) => length !== 'short');
  const marks = [...long.map((pause) => ({ start: pause.start, pause })), ...fillersBetween(words, fillers)];
  const items = [...words.map((word, i) => ({ start: word.start, word: i })), ...marks].sort((a, b) => a.start - b.start);
  const stretches = sections.length > 0 ? sections : whole(words);
  return stretches.map((section, i) => ({
    ...section,
    index: sections.length > 0 ? i : -1,
    paragraphs: paragraphsOf(items.filter((item) => belongs(item.start, stretches, i))),
  }));
}

/** Filler words stand in the text already; only sounds without a word get a mark of their own. */
function fillersBetween(words, fillers) {
  const starts = new Set(words.map((word) => Math.round(word.start * 1000)));
  return fillers
    .filter((filler) => !starts.has(Math.round(filler.start * 1000)))
    .map((filler) => ({ start: filler.start, filler }));
}

const whole = (words) =>
  words.length > 0 ? [{ section: 'other', start: words[0].start, end: words.at(-1).end, confidence: 1 }] : [];

function belongs(start, stretches, i) {
  const from = i === 0 ? -Infinity : stretches[i].start - 0.0005;
  const to = i === stretches.length - 1 ? Infinity : stretches[i + 1].start - 0.0005;
  return start >= from && start < to;
}

function paragraphsOf(items) {
  const paragraphs = [];
  let current = [];
  let count = 0;
  for (const item of items) {
    current.push(item);
    if ('word' in item) count += 1;
    if (count < PARAGRAPH_WORDS || (!item.pause && count < 2 * PARAGRAPH_WORDS)) continue;
    paragraphs.push(current);
    [current, count] = [[], 0];
  }
  return current.length > 0 ? [...paragraphs, current] : paragraphs;
}

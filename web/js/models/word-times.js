// From a moment to the word spoken then, and back. Pure: words are {text, start, end} in seconds, in order.

/** A silence up to this long still shows the word before it, so that the light does not flicker between words. Seconds. */
export const HOLD_SECONDS = 0.3;

/** Index of the last item whose `start` is at or before `seconds`; -1 before the first. Items are ordered by start. */
export function lastBegunAt(items, seconds) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle].start <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the word being spoken at `seconds`, or -1 in a silence. */
export function wordSpokenAt(words, seconds) {
  const index = lastBegunAt(words, seconds);
  if (index < 0) return -1;
  return seconds < words[index].end + HOLD_SECONDS ? index : -1;
}

/** Index of the section under `seconds`, or -1 outside all of them. */
export function sectionAt(sections, seconds) {
  const index = lastBegunAt(sections, seconds);
  return index >= 0 && seconds < sections[index].end ? index : -1;
}

/** [first, end) indexes of the words that begin within [start, end) seconds. */
export function wordsWithin(words, start, end) {
  const before = 0.0005;
  return [lastBegunAt(words, start - before) + 1, lastBegunAt(words, end - before) + 1];
}

/** Start of the section after the one at `seconds`; null in the last. */
export function nextSectionStart(sections, seconds) {
  const next = sections[lastBegunAt(sections, seconds + 0.05) + 1];
  return next ? next.start : null;
}

/** Start of the section at `seconds`, or of the one before when it has only just begun (within 1.5 s); null without sections. */
export function previousSectionStart(sections, seconds) {
  if (sections.length === 0) return null;
  return sections[Math.max(0, lastBegunAt(sections, seconds - 1.5))].start;
}

// What the user set right, as values: {sections, words: [{index, text}], dismissed: [id]}. Empty lists are the machine's own reading.

export const NONE = Object.freeze({ sections: [], words: [], dismissed: [] });

export function withSections(corrections, sections) {
  return { ...corrections, sections };
}

/** Word `index` of the machine's words is really `text`; empty removes it; null brings the machine's word back. */
export function withWord(corrections, index, text) {
  const others = corrections.words.filter((word) => word.index !== index);
  const words = text === null ? others : [...others, { index, text }].sort((a, b) => a.index - b.index);
  return { ...corrections, words };
}

/** Those words, as they are shown, were really one: the first is `text`, the others go. A new word stands for several of the machine's. */
export function withWords(corrections, words, text) {
  const indices = words.flatMap(({ machine, heard }) => (heard ?? 'one').split(' ').map((_, i) => machine + i));
  if (text === null) return withoutJoined(corrections, indices[0]);
  return indices.slice(1).reduce((all, index) => withWord(all, index, ''), withWord(corrections, indices[0], text));
}

/** The machine's word is back, and so are those after it that had been taken away to make it one. */
function withoutJoined(corrections, index) {
  const gone = new Set(corrections.words.filter(({ text }) => text === '').map((fix) => fix.index));
  let end = index + 1;
  while (gone.has(end)) end += 1;
  return { ...corrections, words: corrections.words.filter((fix) => fix.index < index || fix.index >= end) };
}

export function withDismissed(corrections, id, dismissed) {
  const others = corrections.dismissed.filter((other) => other !== id);
  return { ...corrections, dismissed: dismissed ? [...others, id] : others };
}

export function isNone(corrections) {
  return corrections.sections.length + corrections.words.length + corrections.dismissed.length === 0;
}

/** Corrections as they came from the server, with whatever is absent made an empty list. */
export function read(corrections) {
  return {
    sections: corrections?.sections ?? [],
    words: corrections?.words ?? [],
    dismissed: corrections?.dismissed ?? [],
  };
}

/**
 * What undo can go back to after the page was loaded anew, oldest first. @param states all that were in force, newest first; the first
 * is in force now. A state that equals the one before the last was an undo, and takes both away.
 */
export function pastOf(states) {
  const line = [];
  for (const state of [...states].reverse().map(read)) {
    if (line.length > 1 && same(line.at(-2), state)) line.pop();
    else if (line.length === 0 || !same(line.at(-1), state)) line.push(state);
  }
  return line.slice(0, -1);
}

export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Past, present and future of the corrections of one attempt. Each step has a name that undo and redo can say. */
export class CorrectionHistory {
  #past = [];
  #future = [];
  #present;

  /** @param start the corrections in force @param past those before, oldest first, as {@link pastOf} gives them */
  constructor(start, past = []) {
    this.#present = start;
    this.#past = past.map((value) => ({ name: 'an earlier correction', value }));
  }

  get present() {
    return this.#present;
  }

  /** Name of the step that undo would take back; null when there is none. */
  get undoName() {
    return this.#past.at(-1)?.name ?? null;
  }

  /** Name of the step that redo would make again; null when there is none. */
  get redoName() {
    return this.#future.at(-1)?.name ?? null;
  }

  /** Takes one step; what had been undone is gone. */
  step(name, next) {
    this.#past.push({ name, value: this.#present });
    this.#future = [];
    this.#present = next;
  }

  /** True when there was a step to take back. */
  undo() {
    return this.#shift(this.#past, this.#future);
  }

  /** True when there was a step to make again. */
  redo() {
    return this.#shift(this.#future, this.#past);
  }

  #shift(from, to) {
    const taken = from.pop();
    if (!taken) return false;
    to.push({ name: taken.name, value: this.#present });
    this.#present = taken.value;
    return true;
  }
}

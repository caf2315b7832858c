// What has been understood of an answer so far. Pure: each event gives the next answer.

export const NO_ANSWER = { words: [], partial: '', sections: [], timing: [] };

/** How many words the live screen keeps in view. */
const IN_VIEW = 24;

export function heard(answer, event) {
  switch (event.type) {
    case 'partial':
      return { ...answer, partial: event.text };
    case 'words':
      return { ...answer, words: following(answer.words, event.words), partial: '' };
    case 'sections':
      return { ...answer, sections: event.sections, timing: event.timing };
    default:
      return answer;
  }
}

/** A server that was started again hears the answer anew from its start: what it says then takes the place of what it said. */
function following(words, fresh) {
  const from = fresh[0]?.start ?? Infinity;
  return [...words.filter((word) => word.start < from), ...fresh];
}

/** The last words, and after them what is being heard and may still change. */
export const lastWords = (answer) => ({
  sure: answer.words.slice(-IN_VIEW).map((word) => word.text).join(' '),
  unsure: answer.partial,
});

/** The targets that the server holds this answer against; the other ones until it has said them. */
export function targetsOf(answer, others) {
  if (answer.timing.length === 0) return others;
  return Object.fromEntries(answer.timing.map(({ section, target }) => [section, target]));
}

/** Seconds of one section so far. */
export const secondsOf = (answer, section) => answer.timing.find((part) => part.section === section)?.seconds ?? 0;

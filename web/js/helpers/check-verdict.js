// What a microphone check tells, beyond the server's own judgement of the sound. Pure.

/** Below that share of the sentence's words the recogniser has trouble with this voice, microphone or room. */
const ENOUGH_WORDS = 0.5;

const wordsOf = (text) => text.toLowerCase().match(/[a-z']+/g) ?? [];

const NO_WORDS = {
  what: 'Sound came in, but no words were understood.',
  where: 'microphone',
  remedy: 'Play it back. If it is not your voice, choose another microphone; otherwise come nearer and read it once more.',
};

const fewWords = (found, all) => ({
  what: `${found} of the ${all} words were understood.`,
  where: 'recognition',
  remedy: 'Come nearer to the microphone or find a quieter room. Aloud tells you when a transcript is too poor to be judged.',
});

/** The problems of a check; without recognition only the server's, about the sound itself. */
export function problemsOf(verdict, sentence, recognised) {
  if (verdict.problems.length || !recognised) return verdict.problems;
  const heard = new Set(wordsOf(verdict.text));
  if (heard.size === 0) return [NO_WORDS];
  const wanted = wordsOf(sentence);
  const found = wanted.filter((word) => heard.has(word)).length;
  return found < ENOUGH_WORDS * wanted.length ? [fewWords(found, wanted.length)] : [];
}

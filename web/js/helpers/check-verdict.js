// What a microphone check tells, beyond the server's own judgement of the sound. Pure.

/** Below that share of the sentence's words the recogniser has trouble with this voice, microphone or room. */
const ENOUGH_WORDS = 0.5;

const wordsOf = (text) => text.toLowerCase().match(/[a-z']+/g) ?? [];

const NO_WORDS = {
  what: 'Sound was recorded, but no words were recognised.',
  where: 'microphone',
  remedy: 'Play it back. If it is not your voice, choose another microphone. If it is, move closer and read it again.',
};

const fewWords = (found, all) => ({
  what: `${found} of the ${all} words were understood.`,
  where: 'recognition',
  remedy: 'Move closer to the microphone, or find a quieter room. Aloud tells you when it can’t judge an answer.',
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

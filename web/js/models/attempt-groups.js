// A page of attempts as a list to read: by day or by question. Pure.
import { dayName } from '../helpers/judgement.js';

/** [{title, attempts}] in the order the attempts came; `by` is "date" or "question", `now` a Date. */
export function groups(attempts, by, now) {
  const title = by === 'question' ? (one) => one.questionText || 'Without a question' : (one) => dayName(one.createdAt, now);
  const found = new Map();
  for (const attempt of attempts) {
    const name = title(attempt);
    found.set(name, [...(found.get(name) ?? []), attempt]);
  }
  return [...found].map(([name, all]) => ({ title: name, attempts: all }));
}

/** The scored attempts, oldest first, for a line of scores. */
export function trend(attempts) {
  return attempts
    .filter((one) => typeof one.score === 'number')
    .map(({ id, createdAt, score, seconds }) => ({ id, createdAt, score, seconds }))
    .reverse();
}

/** The picked attempts with this one put in or taken out; two at most, and the older pick makes way. They may stand on different pages. */
export function pick(picked, attempt) {
  if (isPicked(picked, attempt)) return picked.filter((other) => other.id !== attempt.id);
  return [...picked, attempt].slice(-2);
}

export const isPicked = (picked, { id }) => picked.some((one) => one.id === id);

/** Whether `attempt` can be compared with what is picked already: both judged, both of one question. */
export function comparable(attempt, picked) {
  if (attempt.stage !== 'done' || !attempt.question) return false;
  const [first] = picked;
  return !first || first.question === attempt.question;
}

/** The ids of the picked, the earlier attempt first. */
export const earlierFirst = (picked) => [...picked].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)).map(({ id }) => id);

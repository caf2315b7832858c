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

/** The picked ids with `id` put in or taken out; two at most, and the older pick makes way. */
export function pick(picked, id) {
  if (picked.includes(id)) return picked.filter((other) => other !== id);
  return [...picked, id].slice(-2);
}

/** Whether `attempt` can be compared with what is picked already: both judged, both of one question. */
export function comparable(attempt, picked, attempts) {
  if (attempt.stage !== 'done' || !attempt.question) return false;
  const first = attempts.find((one) => one.id === picked[0]);
  return !first || first.question === attempt.question;
}

/** The two ids, the earlier attempt first. */
export function earlierFirst(picked, attempts) {
  const time = (id) => attempts.find((one) => one.id === id)?.createdAt ?? '';
  return [...picked].sort((a, b) => (time(a) < time(b) ? -1 : 1));
}

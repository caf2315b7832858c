// What is to be practised. Pure.

export const PREPARATIONS = [0, 30, 60];

/** Who records: the page with the microphone that the browser gives it, or Aloud with the computer's own. */
export const SOURCES = [
  { id: 'browser', name: 'the browser’s', use: 'Use the browser’s microphone' },
  { id: 'computer', name: 'this computer’s', use: 'Use this computer’s microphone' },
];

const DEFAULT_PREPARATION = 30;
const DEFAULT_LEVEL = 'sde2';

const has = (list, id) => list.some((one) => one.id === id);

/** The first choice: the address wins over what was remembered, and both over the defaults; unknown ids are passed over. */
export function firstChoice({ setup, questions, remembered, asked }) {
  const pick = (name, list, fallback) => [asked[name], remembered[name]].find((id) => has(list, id)) ?? fallback;
  const level = pick('level', setup.levels, has(setup.levels, DEFAULT_LEVEL) ? DEFAULT_LEVEL : setup.levels[0]?.id);
  return {
    question: pick('question', questions, questions[0]?.id),
    level,
    profile: pick('profile', setup.profiles, defaultProfile(setup, level)),
    preparation: PREPARATIONS.includes(remembered.preparation) ? remembered.preparation : DEFAULT_PREPARATION,
  };
}

const defaultProfile = (setup, level) => setup.levels.find((one) => one.id === level)?.defaultProfile ?? setup.profiles[0]?.id;

/** The choice with one thing changed; another level brings its own profile along. */
export function changed(choice, setup, name, value) {
  const next = { ...choice, [name]: value };
  return name === 'level' ? { ...next, profile: defaultProfile(setup, value) } : next;
}

/** Any question but this one; `random` gives 0..1. */
export function surprise(questions, current, random) {
  const others = questions.filter((question) => question.id !== current);
  return others[Math.floor(random() * others.length)]?.id ?? current;
}

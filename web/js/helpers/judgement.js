// Verdicts, statuses and dates in words. Pure.

const VERDICTS = {
  no_hire: { name: 'No hire', step: 1 },
  leaning_no_hire: { name: 'Leaning no hire', step: 2 },
  leaning_hire: { name: 'Leaning hire', step: 3 },
  hire: { name: 'Hire', step: 4 },
  strong_hire: { name: 'Strong hire', step: 5 },
};

/** {name, step}: step 1 to 5, 0 where nothing was judged. */
export const verdictOf = (id) => VERDICTS[id] ?? { name: 'Not scored', step: 0 };

/** The name of a stage that an attempt stands in; "" when it is done. */
export const stageName = (stage) =>
  ({ recording: 'Being recorded', interrupted: 'Cut off', analysing: 'Being transcribed', deleted: 'Deleted' })[stage] ?? '';

/** How seconds stand beside their target, in words: "12 s under", "on target", "not heard". */
export function statusWords({ seconds, target, status }) {
  if (status === 'missing') return 'not clearly heard';
  const off = Math.round(Math.abs(seconds - target));
  if (status === 'short') return `${off} s under`;
  if (status === 'long') return `${off} s over`;
  return 'on target';
}

/** 28.44 -> "28 s"; 3.21 -> "3.2 s" */
export const secondsShort = (seconds) => `${seconds < 9.95 ? Number(seconds.toFixed(1)) : Math.round(seconds)} s`;

/** The day of an ISO time as a heading: "Today", "Yesterday", "Friday 20 November 2026". `now` is a Date. */
export function dayName(iso, now) {
  const day = new Date(iso);
  const apart = Math.round((midnight(now) - midnight(day)) / 86400000);
  if (apart === 0) return 'Today';
  if (apart === 1) return 'Yesterday';
  return new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(day);
}

const midnight = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** "14:05" in the reader's own manner */
export const timeOfDay = (iso) => new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(new Date(iso));

/** 32.48 -> "0:32.5", for places where tenths matter */
export function preciseClock(seconds) {
  const tenths = Math.max(0, Math.round(seconds * 10));
  const rest = (tenths % 600) / 10;
  return `${Math.floor(tenths / 600)}:${rest < 10 ? '0' : ''}${rest.toFixed(1)}`;
}

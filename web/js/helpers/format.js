// Numbers as people read them. Pure.

/** 95.4 -> "1:35"; 3723 -> "1:02:03" */
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** 95.4 -> "1 minute 35 seconds", for those who hear the page */
export function spokenTime(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const [m, s] = [Math.floor(whole / 60), whole % 60];
  const parts = [m && plural(m, 'minute'), (s || !m) && plural(s, 'second')];
  return parts.filter(Boolean).join(' ');
}

export const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** An ISO time in the reader's own manner: "20 Nov 2026, 23:47" */
export const moment = (iso) =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

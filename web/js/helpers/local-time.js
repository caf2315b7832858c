// Times as a field of type datetime-local has them: without a zone, in this machine's own. Pure.

/** Milliseconds since 1970 -> "2026-11-03T14:30" */
export function fieldTime(ms) {
  const time = new Date(ms);
  const two = (n) => String(n).padStart(2, '0');
  const day = [String(time.getFullYear()).padStart(4, '0'), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** "2026-11-03T14:30" -> the same moment as the server takes it, in UTC; "" for what is no time */
export function utcTime(text) {
  const time = new Date(text);
  return text && !Number.isNaN(time.getTime()) ? time.toISOString() : '';
}

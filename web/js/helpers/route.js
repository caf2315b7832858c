// What the address names. Pure.

const table = [
  [/^#?\/?$/, () => ({ page: 'practise' })],
  [/^#\/attempts$/, () => ({ page: 'history' })],
  [/^#\/attempts\/([^/]+)$/, ([, id]) => ({ page: 'feedback', id: decode(id) })],
  [/^#\/compare\/([^/]+)\/([^/]+)$/, ([, a, b]) => ({ page: 'compare', a: decode(a), b: decode(b) })],
];

/** {page, ...} for a hash such as #/attempts/17; page is "unknown" where there is none. */
export function routeOf(hash) {
  const [path] = hash.split('?');
  for (const [pattern, make] of table) {
    const match = pattern.exec(path);
    if (match) return make(match);
  }
  return { page: 'unknown' };
}

/** What follows a question mark in the hash: #/?question=ownership-1 */
export function queryOf(hash) {
  return new URLSearchParams(hash.split('?')[1] ?? '');
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

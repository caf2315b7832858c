// One way to ask the server. Every fault, ours or the network's, comes out as a Fault {what, where, remedy}.

export class Fault extends Error {
  constructor({ what, where = '', remedy = '', problems = [] }, status = 0) {
    super(what);
    this.what = what;
    this.where = where;
    this.remedy = remedy;
    this.problems = problems;
    this.status = status;
  }
}

/** Whatever was thrown, as {what, where, remedy}. */
export function asProblem(error) {
  if (error && typeof error.what === 'string') return error;
  return {
    what: `Something went wrong in this page: ${error?.message ?? error}.`,
    where: '',
    remedy: 'Reload the page. What you recorded is saved.',
  };
}

/** The fault of a server that does not answer. */
export const silence = (path) => ({
  what: 'Aloud does not answer.',
  where: path,
  remedy: 'Check whether the window in which you started it is still open. Start Aloud again, then try again.',
});

/**
 * The reply's JSON, or null where the reply is empty.
 * @param {string} path such as /api/setup
 * @param {{method?: string, json?: unknown, body?: BodyInit, signal?: AbortSignal}} options `json` is sent as JSON
 * @throws {Fault}
 */
export async function api(path, { method, json, body, signal } = {}) {
  const headers = json === undefined ? {} : { 'Content-Type': 'application/json' };
  const sent = json === undefined ? body : JSON.stringify(json);
  const verb = method ?? (sent === undefined ? 'GET' : 'POST');
  const reply = await fetch(path, { method: verb, headers, body: sent, signal }).catch((error) => {
    if (error.name === 'AbortError') throw error;
    throw new Fault(silence(path));
  });
  return valueOf(reply.status, await reply.text(), path);
}

/** What a reply says: its JSON, or null where it is empty; throws its Fault. */
export function valueOf(status, text, path) {
  const value = parse(text);
  if (status >= 200 && status < 300) return value ?? null;
  throw new Fault(value?.what ? value : unexplained(status, path), status);
}

const unexplained = (status, path) => ({
  what: `Aloud answered with status ${status} and no reason.`,
  where: path,
  remedy: 'Try again. If it happens again, look at the window in which you started Aloud.',
});

function parse(text) {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

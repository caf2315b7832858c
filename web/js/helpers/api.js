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
    what: `Something in this page broke: ${error?.message ?? error}.`,
    where: '',
    remedy: 'Load the page again. What you recorded is kept.',
  };
}

const silence = (path) => ({
  what: 'Aloud does not answer.',
  where: path,
  remedy: 'See whether the window it was started from is still open; start it again, then try once more.',
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
  const text = await reply.text();
  const value = parse(text);
  if (reply.ok) return value ?? null;
  throw new Fault(value?.what ? value : unexplained(reply.status, path), reply.status);
}

const unexplained = (status, path) => ({
  what: `Aloud answered with ${status} and gave no reason.`,
  where: path,
  remedy: 'Try once more; if it happens again, the window that Aloud was started from says more.',
});

function parse(text) {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

// A file on its way to the server. fetch does not tell how far it is, so this is XMLHttpRequest.
import { Fault, silence, valueOf } from './api.js';

const unreadable = (file) => ({
  what: 'The browser can’t read this file.',
  where: file.name,
  remedy: 'Check that it is still there, is not a folder, and was not changed since you chose it. Then choose it again.',
});

const readable = (file) =>
  file.slice(0, 1).arrayBuffer().then(
    () => true,
    () => false,
  );

/**
 * Sends the bytes of a file and returns the reply's JSON.
 * @param {{onShare?: (share: number) => void, signal?: AbortSignal}} options `onShare` is told how much has been sent, 0 to 1
 * @throws {Fault} or, after an abort, an AbortError
 */
export async function sendFile(path, file, { onShare, signal } = {}) {
  if (!(await readable(file))) throw new Fault(unreadable(file));
  const { status, text } = await exchange(path, file, { onShare, signal });
  if (status > 0) return valueOf(status, text, path);
  throw new Fault((await readable(file)) ? silence(path) : unreadable(file));
}

/** {status, text} of the reply; status 0 where none came. */
function exchange(path, file, { onShare, signal }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stopped = () => reject(new DOMException('stopped', 'AbortError'));
    request.upload.onprogress = ({ loaded, total }) => onShare?.(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onShare?.(1);
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => resolve({ status: 0, text: '' });
    request.onabort = stopped;
    if (signal?.aborted) return stopped();
    signal?.addEventListener('abort', () => request.abort());
    request.open('POST', path);
    request.send(file);
  });
}

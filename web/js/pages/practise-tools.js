// The real things behind the practise page's models.
import { openMicrophone, microphones } from '../devices/microphone.js';
import { WakeLock } from '../devices/wake-lock.js';
import { api, asProblem } from '../helpers/api.js';
import { remember } from '../helpers/store.js';
import { LiveLink } from '../models/live-link.js';

function makeLink({ id, rate, follows, hear }) {
  const url = new URL(`/api/attempts/${encodeURIComponent(id)}/live?rate=${rate}`, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return new LiveLink({ url: url.href, follows, hear });
}

export const tools = {
  openMicrophone,
  microphones,
  makeLink,
  api,
  asProblem,
  remember,
  wakeLock: new WakeLock(),
  now: () => Date.now(),
};

/** Hands a file to the browser's downloads. */
export function saveFile(blob, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

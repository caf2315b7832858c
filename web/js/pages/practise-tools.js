// The real things behind the practise page's models.
import { computerMicrophones, isOfComputer, openComputerMicrophone } from '../devices/computer-microphone.js';
import { openMicrophone, microphones } from '../devices/microphone.js';
import { WakeLock } from '../devices/wake-lock.js';
import { api, asProblem } from '../helpers/api.js';
import { remember } from '../helpers/store.js';
import { LiveLink } from '../models/live-link.js';

function makeLink({ id, rate, follows, storesItself, hear }) {
  const query = storesItself ? 'source=computer' : `rate=${rate}`;
  const url = new URL(`/api/attempts/${encodeURIComponent(id)}/live?${query}`, location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return new LiveLink({ url: url.href, follows, carries: !storesItself, hear });
}

export const tools = {
  openMicrophone: (deviceId) => (isOfComputer(deviceId) ? openComputerMicrophone(deviceId) : openMicrophone(deviceId)),
  microphones: (deviceId) => (isOfComputer(deviceId) ? computerMicrophones() : microphones()),
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

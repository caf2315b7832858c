// A microphone of this computer that Aloud itself records from: its sound comes through a socket, so that the page can show a level
// and check it. Needs no permission of the browser.
import { levelOf } from '../helpers/level.js';
import { api } from '../helpers/api.js';

const PREFIX = 'computer:';
const MOST_TRIES = 5;
const PAUSE_MS = 500;

const GONE = {
  what: 'Aloud does not answer, so its microphone can’t be opened.',
  where: 'microphone',
  remedy: 'Check that Aloud is still running, then try again.',
};

/** Whether a device of that id belongs to Aloud instead of the browser. */
export const isOfComputer = (deviceId) => deviceId?.startsWith(PREFIX) ?? false;

/** The id under which the page remembers a microphone of this computer; without a name, whichever works. */
export const computerId = (name = '') => PREFIX + name;

/** [{deviceId, label}] of those that work. */
export async function computerMicrophones() {
  const all = await api('/api/microphones');
  return all.filter(({ problem }) => !problem).map(({ name }) => ({ deviceId: computerId(name), label: name }));
}

/** @returns {Promise<ComputerMicrophone>} @throws {{what, where, remedy}} */
export function openComputerMicrophone(deviceId) {
  const name = deviceId.slice(PREFIX.length);
  const opened = new ComputerMicrophone(name).open();
  return name ? opened.catch(() => new ComputerMicrophone('').open()) : opened; // the remembered one is gone: any other, and the page names it
}

/** As the browser's Microphone: says `block`, `ended` with {problem}, `notice` with {problem}. */
class ComputerMicrophone extends EventTarget {
  /** Its sound is stored where it comes from. */
  storesItself = true;
  rate = 0;
  label = '';
  #name;
  #socket = null;
  #tries = 0;
  #over = false;

  constructor(name) {
    super();
    this.#name = name;
  }

  get deviceId() {
    return computerId(this.#name);
  }

  open() {
    return new Promise((resolve, reject) => this.#connect(resolve, reject));
  }

  #connect(resolve, reject) {
    const url = new URL('/api/microphones/live', location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    if (this.#name) url.searchParams.set('mic', this.#name);
    this.#socket = new WebSocket(url.href);
    this.#socket.binaryType = 'arraybuffer';
    this.#socket.onmessage = ({ data }) => (data instanceof ArrayBuffer ? this.#heard(data) : this.#told(JSON.parse(data), resolve, reject));
    this.#socket.onclose = () => this.#closed(resolve, reject);
  }

  #heard(pcm) {
    if (this.#over || !this.rate) return;
    this.#say('block', { pcm, level: levelOf(new Int16Array(pcm)) });
  }

  #told(event, resolve, reject) {
    if (event.type === 'opened') this.#opened(event, resolve);
    else if (event.type === 'lost') this.#say('notice', { problem: lostSound(event.seconds) });
    else if (event.fatal) this.#failed(event, reject);
    else this.#say('notice', { problem: event });
  }

  #opened({ name, rate }, resolve) {
    this.#tries = 0;
    this.#name = name;
    this.label = name;
    this.rate = rate;
    resolve(this);
  }

  #failed({ what, where, remedy }, reject) {
    if (this.#over) return;
    const problem = { what, where, remedy };
    const opened = this.rate > 0;
    this.close();
    reject(problem); // means nothing once it was opened
    if (opened) this.#say('ended', { problem });
  }

  /** The socket alone was lost: Aloud goes on recording while its answer is connected. */
  #closed(resolve, reject) {
    if (this.#over) return;
    this.#tries += 1;
    if (!this.rate || this.#tries > MOST_TRIES) this.#failed(GONE, reject);
    else setTimeout(() => this.#over || this.#connect(resolve, reject), PAUSE_MS);
  }

  #say(type, data) {
    this.dispatchEvent(Object.assign(new Event(type), data));
  }

  close() {
    this.#over = true;
    this.#socket?.close();
  }
}

const lostSound = (seconds) => ({
  what: `The computer was too busy, and ${seconds} s of sound were lost.`,
  where: 'recording',
  remedy: 'Close other programs. The recording goes on.',
});

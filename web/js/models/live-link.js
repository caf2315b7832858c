import { PendingSound } from './pending-sound.js';

const PAUSES_MS = [250, 500, 1000, 2000, 4000];

const GAP = {
  type: 'problem',
  fatal: true,
  what: 'Aloud has lost sound that it had already confirmed.',
  where: 'the live socket',
  remedy: 'Save what is still in this page, and check the disk that Aloud uses.',
};

/**
 * The way of the sound to the server, over as many sockets as it takes. Says to `hear`: the server's events, and
 * {type: 'linkBack'}, {type: 'linkLost', tries}. Nothing is dropped before the server has said that it is stored.
 */
export class LiveLink {
  #url;
  #hear;
  #makeSocket;
  #wait;
  #socket = null;
  #ready = false;
  #stopping = false;
  #over = false;
  #follows;
  #carries;
  #tries = 0;
  pending = new PendingSound();

  /**
   * @param follows whether the sound goes on after what the server has already, from an earlier page
   * @param carries whether the sound goes this way; else the server has it from its own microphone
   */
  constructor({ url, hear, follows = false, carries = true, makeSocket = (address) => new WebSocket(address), wait = (task, ms) => setTimeout(task, ms) }) {
    this.#url = url;
    this.#hear = hear;
    this.#follows = follows;
    this.#carries = carries;
    this.#makeSocket = makeSocket;
    this.#wait = wait;
  }

  open() {
    const socket = this.#makeSocket(this.#url);
    socket.binaryType = 'arraybuffer';
    socket.onmessage = ({ data }) => this.#received(JSON.parse(data));
    socket.onclose = () => this.#closed(socket);
    this.#socket = socket;
  }

  /** @param {ArrayBuffer} pcm */
  push(pcm) {
    if (!this.#carries) return;
    this.pending.add(pcm);
    if (this.#ready) this.#socket.send(pcm);
  }

  /** The answer has ended; said as soon as all sound is across. */
  stop() {
    this.#stopping = true;
    if (this.#ready) this.#sayStop();
  }

  /** No more tries. What is pending stays here. */
  close() {
    this.#over = true;
    this.#ready = false;
    this.#socket?.close();
  }

  #sayStop() {
    this.#socket.send(JSON.stringify({ type: 'stop' }));
  }

  #received(event) {
    if (event.type === 'ready') return this.#resumeFrom(event.bytes);
    if (event.type === 'stored') this.pending.stored(event.bytes);
    if (event.type === 'done' || (event.type === 'problem' && event.fatal)) this.close();
    return this.#hear(event);
  }

  #resumeFrom(bytes) {
    if (this.#follows) {
      this.#follows = false;
      this.pending.follow(bytes);
      this.#hear({ type: 'follows', bytes });
    }
    const missing = this.#carries ? this.pending.from(bytes) : [];
    if (!missing) {
      this.close();
      return this.#hear(GAP);
    }
    this.#tries = 0;
    this.#ready = true;
    this.#hear({ type: 'linkBack' });
    for (const block of missing) this.#socket.send(block);
    if (this.#stopping) this.#sayStop();
    return undefined;
  }

  #closed(socket) {
    if (this.#over || socket !== this.#socket) return;
    this.#ready = false;
    this.#tries += 1;
    this.#hear({ type: 'linkLost', tries: this.#tries });
    const pause = PAUSES_MS[Math.min(this.#tries, PAUSES_MS.length) - 1];
    this.#wait(() => this.#over || this.open(), pause);
  }
}

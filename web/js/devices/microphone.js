// One open microphone: PCM blocks at the device's own rate, and news of its fate.
import { microphoneFault } from '../helpers/mic-faults.js';
import { levelOf } from '../helpers/level.js';
import { cannotRecord } from './abilities.js';

/** Blocks come ten times a second; a slow machine may take a while to the first. */
const FIRST_BLOCK_MS = 5000;

/** A page that is closed may see its microphone end before it is gone itself; that is no unplugged device. Patience, by choice. */
const PERHAPS_LEAVING_MS = 1000;

const NO_AUDIO = {
  what: 'The microphone is open, but the browser sends no sound.',
  where: 'microphone',
  remedy: 'Try again. Firefox also needs a sound output such as headphones. Plug one in, or use Chromium.',
};

const NO_OUTPUT = { sinkId: { type: 'none' } };

const [LOWEST, HIGHEST, USUAL] = [16000, 96000, 48000];

/** The microphones by name; names are empty until the microphone was allowed once. */
export async function microphones() {
  const devices = (await navigator.mediaDevices?.enumerateDevices?.()) ?? [];
  return devices.filter((device) => device.kind === 'audioinput' && device.deviceId);
}

/** @returns {Promise<Microphone>} @throws {{what, where, remedy}} */
export async function openMicrophone(deviceId) {
  const lack = cannotRecord();
  if (lack) throw lack;
  try {
    const stream = await streamOf(deviceId);
    return await Microphone.over(stream);
  } catch (error) {
    throw microphoneFault(error);
  }
}

async function streamOf(deviceId) {
  const audio = { channelCount: { ideal: 1 }, echoCancellation: false, noiseSuppression: false, autoGainControl: false };
  if (!deviceId) return navigator.mediaDevices.getUserMedia({ audio });
  const exact = { ...audio, deviceId: { exact: deviceId } };
  return navigator.mediaDevices.getUserMedia({ audio: exact }).catch((error) => {
    if (error.name !== 'OverconstrainedError' && error.name !== 'NotFoundError') throw error;
    return navigator.mediaDevices.getUserMedia({ audio }); // the remembered one is gone: any other will do, and the page names it
  });
}

/**
 * The context at the device's rate, without a sound output: one that wakes slowly, such as a headset, stops the context for up to
 * two seconds, and what is said meanwhile is lost. Firefox ignores this, and wants its own default where it does not tell the rate.
 */
function contextFor(track) {
  const rate = track.getSettings().sampleRate;
  const own = new AudioContext(rate >= LOWEST && rate <= HIGHEST ? { ...NO_OUTPUT, sampleRate: rate } : NO_OUTPUT);
  if (own.sampleRate >= LOWEST && own.sampleRate <= HIGHEST) return own;
  own.close();
  return new AudioContext({ ...NO_OUTPUT, sampleRate: USUAL });
}

class Microphone extends EventTarget {
  #stream;
  #context;
  #nodes = [];
  #ending = 0;

  static async over(stream) {
    const mic = new Microphone(stream);
    try {
      await mic.#listen();
      return mic;
    } catch (error) {
      mic.close();
      throw error;
    }
  }

  constructor(stream) {
    super();
    this.#stream = stream;
    for (const type of ['mute', 'unmute']) {
      this.#track.addEventListener(type, () => this.dispatchEvent(new Event(type)));
    }
    this.#track.addEventListener('ended', () => this.#ended());
  }

  get #track() {
    return this.#stream.getAudioTracks()[0];
  }

  get rate() {
    return this.#context.sampleRate;
  }

  get label() {
    return this.#track.label || 'Microphone';
  }

  get deviceId() {
    return this.#track.getSettings().deviceId ?? '';
  }

  async #listen() {
    this.#context = contextFor(this.#track);
    await this.#context.audioWorklet.addModule('/js/devices/pcm-worklet.js');
    this.#context.resume(); // not awaited: where audio can't start, Firefox never answers; the first block tells
    const source = this.#context.createMediaStreamSource(this.#stream);
    const worklet = new AudioWorkletNode(this.#context, 'aloud-pcm', { numberOfOutputs: 0 });
    source.connect(worklet);
    this.#nodes = [source, worklet];
    await this.#firstBlock(worklet.port);
    this.#context.onstatechange = () => this.#context.state !== 'closed' && this.#context.resume();
  }

  /** From here on blocks come; the promise says that they do. */
  #firstBlock(port) {
    return new Promise((resolve, reject) => {
      const tooLong = setTimeout(() => reject(NO_AUDIO), FIRST_BLOCK_MS);
      port.onmessage = ({ data }) => {
        clearTimeout(tooLong);
        resolve();
        this.#heard(data);
      };
    });
  }

  #heard(pcm) {
    if (this.#ending) return; // what comes after its end is silence that nobody kept
    const block = new Event('block');
    block.pcm = pcm;
    block.level = levelOf(new Int16Array(pcm));
    this.dispatchEvent(block);
  }

  /** A page that is going away does not live to tell. */
  #ended() {
    this.#ending ||= setTimeout(() => this.dispatchEvent(new Event('ended')), PERHAPS_LEAVING_MS);
  }

  /** Lets the device go; the browser's recording sign goes out. */
  close() {
    clearTimeout(this.#ending);
    for (const node of this.#nodes) node.disconnect();
    if (this.#context) this.#context.onstatechange = null;
    this.#context?.close().catch(() => {});
    for (const track of this.#stream.getTracks()) track.stop();
  }
}

// Runs in the audio thread: mixes to mono and sends 16-bit little-endian blocks of about 100 ms.

const BLOCKS_PER_SECOND = 10;

/** Where the mean of all channels is 6 dB below the loudest one, they cancel each other out, or one has all the sound. */
const MOST_LOSS = 10 ** -0.6;

class Pcm extends AudioWorkletProcessor {
  #size = Math.round(sampleRate / BLOCKS_PER_SECOND);
  #view = new DataView(new ArrayBuffer(this.#size * 2));
  #filled = 0;
  #energies = [];
  #meanEnergy = 0;

  process([channels]) {
    const length = channels[0]?.length ?? 0;
    const mono = channels.length > 1 ? this.#mixed(channels, length) : channels[0];
    for (let i = 0; i < length; i += 1) this.#push(mono[i]);
    return true;
  }

  /** The mean of all channels, or the loudest one alone: decided over all sound so far, as for files. */
  #mixed(channels, length) {
    const mean = new Float32Array(length);
    channels.forEach((channel, c) => {
      this.#energies[c] = (this.#energies[c] ?? 0) + energy(channel);
      for (let i = 0; i < length; i += 1) mean[i] += channel[i] / channels.length;
    });
    this.#meanEnergy += energy(mean);
    const most = Math.max(...this.#energies);
    return this.#meanEnergy > most * MOST_LOSS ? mean : channels[this.#energies.indexOf(most)] ?? mean;
  }

  #push(value) {
    const clamped = Math.max(-1, Math.min(1, value));
    this.#view.setInt16(this.#filled * 2, Math.round(clamped < 0 ? clamped * 32768 : clamped * 32767), true);
    this.#filled += 1;
    if (this.#filled === this.#size) this.#send();
  }

  #send() {
    const { buffer } = this.#view;
    this.port.postMessage(buffer, [buffer]);
    this.#view = new DataView(new ArrayBuffer(this.#size * 2));
    this.#filled = 0;
  }
}

function energy(samples) {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return sum;
}

registerProcessor('aloud-pcm', Pcm);

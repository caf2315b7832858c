// Runs in the audio thread: mixes to mono and sends 16-bit little-endian blocks of about 100 ms.

const BLOCKS_PER_SECOND = 10;

class Pcm extends AudioWorkletProcessor {
  #size = Math.round(sampleRate / BLOCKS_PER_SECOND);
  #view = new DataView(new ArrayBuffer(this.#size * 2));
  #filled = 0;

  process([channels]) {
    const length = channels[0]?.length ?? 0;
    for (let i = 0; i < length; i += 1) this.#push(mean(channels, i));
    return true;
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

function mean(channels, i) {
  let sum = 0;
  for (const channel of channels) sum += channel[i];
  return sum / channels.length;
}

registerProcessor('aloud-pcm', Pcm);

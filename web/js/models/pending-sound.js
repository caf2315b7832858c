/** Sound that the server has not yet said to be on disk. Positions are bytes since the start of the answer. */
export class PendingSound {
  #blocks = [];
  #start = 0;
  #end = 0;

  /** Position of the first byte that is still here. */
  get start() {
    return this.#start;
  }

  /** Position after the last byte. */
  get end() {
    return this.#end;
  }

  /** @param {ArrayBuffer} block */
  add(block) {
    this.#blocks.push(block);
    this.#end += block.byteLength;
  }

  /** The sound that is here follows after that many bytes, which the server has from before. */
  follow(bytes) {
    this.#start += bytes;
    this.#end += bytes;
  }

  /** Forgets whole blocks that lie before `bytes`. */
  stored(bytes) {
    let gone = 0;
    while (gone < this.#blocks.length && this.#start + this.#blocks[gone].byteLength <= bytes) {
      this.#start += this.#blocks[gone].byteLength;
      gone += 1;
    }
    this.#blocks.splice(0, gone);
  }

  /** The blocks from that byte on; null where that byte is no longer here. */
  from(bytes) {
    if (bytes < this.#start) return null;
    const found = [];
    let at = this.#start;
    for (const block of this.#blocks) {
      const skip = Math.max(0, bytes - at);
      if (skip < block.byteLength) found.push(skip > 0 ? block.slice(skip) : block);
      at += block.byteLength;
    }
    return found;
  }
}

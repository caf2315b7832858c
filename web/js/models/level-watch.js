// Says "too quiet" or "too loud" of somebody who speaks, but only when it lasts. Knows no page.

/** Long enough to hold a sentence and a breath; a single word or cough decides nothing. */
const WINDOW_SECONDS = 6;

/** So long must a level be wrong before it is said. */
const LASTING_SECONDS = 4;

/** Speech rises and falls by more than this between syllables and pauses; the noise of a room does not. */
const SPEECH_SWING_DB = 10;

/** Blocks this near to the loudest ones count as speech. */
const SPEECH_RANGE_DB = 12;

/** A level must be this much better before the message goes, so that it does not flicker. */
const HYSTERESIS_DB = 3;

const sorted = (blocks) => blocks.map(({ rms }) => rms).sort((a, b) => a - b);
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The level of speech in these blocks, dBFS; null where nobody speaks. */
export function speechLevel(blocks) {
  const levels = sorted(blocks);
  const [low, high] = [levels[Math.floor(levels.length * 0.1)], levels[Math.floor(levels.length * 0.9)]];
  if (!(high - low >= SPEECH_SWING_DB)) return null;
  return mean(levels.filter((level) => level >= high - SPEECH_RANGE_DB));
}

export class LevelWatch {
  /** 'quiet', 'loud' or '' */
  said = '';
  #thresholds;
  #blocks = [];
  #seconds = 0;
  #wrongFor = { quiet: 0, loud: 0 };

  /** @param thresholds {microphoneTooQuietDbfs, microphoneClippedShare} of setup: the microphone check's own */
  constructor(thresholds) {
    this.#thresholds = thresholds;
  }

  /** Takes the next block. @param level {rms, clipped}: dBFS, and the share of samples at full scale */
  add(level, seconds) {
    this.#blocks.push({ ...level, seconds });
    this.#seconds += seconds;
    while (this.#seconds - this.#blocks[0].seconds >= WINDOW_SECONDS) this.#seconds -= this.#blocks.shift().seconds;
    this.#note('loud', this.#isLoud(), seconds);
    this.#note('quiet', this.#isQuiet(), seconds);
    this.said = this.#lasts('loud') ? 'loud' : this.#lasts('quiet') ? 'quiet' : '';
  }

  #isLoud() {
    const share = mean(this.#blocks.map(({ clipped }) => clipped));
    return share > this.#thresholds.microphoneClippedShare * (this.said === 'loud' ? 0.5 : 1);
  }

  #isQuiet() {
    const level = speechLevel(this.#blocks);
    return level !== null && level < this.#thresholds.microphoneTooQuietDbfs + (this.said === 'quiet' ? HYSTERESIS_DB : 0);
  }

  #note(name, wrong, seconds) {
    this.#wrongFor[name] = wrong ? this.#wrongFor[name] + seconds : 0;
  }

  #lasts(name) {
    return this.#wrongFor[name] >= LASTING_SECONDS;
  }
}

import { LevelWatch, speechLevel } from '/js/models/level-watch.js';
import { equal, holds } from './assert.js';

const THRESHOLDS = { microphoneTooQuietDbfs: -40, microphoneClippedShare: 0.01 };
const BLOCK = 0.1;

/** Syllables at that level with gaps 25 dB below, as speech has them. */
const speech = (rms, clipped = 0) => (i) => ({ rms: i % 5 < 3 ? rms : rms - 25, clipped: i % 5 < 3 ? clipped : 0 });
const steady = (rms) => () => ({ rms, clipped: 0 });

/** What was said after each tenth of a second of these parts: [level, seconds]. */
function said(...parts) {
  const watch = new LevelWatch(THRESHOLDS);
  return parts.flatMap(([level, seconds]) =>
    Array.from({ length: Math.round(seconds / BLOCK) }, (_, i) => {
      watch.add(level(i), BLOCK);
      return watch.said;
    }));
}

const kinds = (all) => [...new Set(all)];

export default {
  'speech at a good level is not remarked on'() {
    equal(kinds(said([speech(-24), 60])), ['']);
  },
  'quiet speech is called too quiet once it lasts, and not before'() {
    const all = said([speech(-48), 20]);
    equal(kinds(all), ['', 'quiet']);
    const at = all.indexOf('quiet') * BLOCK;
    holds(at >= 4 && at < 8, `said after ${at} s`);
  },
  'somebody who thinks is not called too quiet, whatever the room sounds like'() {
    for (const room of [-96, -70, -55, -48, -42]) equal(kinds(said([steady(room), 60])), [''], `room at ${room}`);
  },
  'one quiet sentence among good ones is not remarked on'() {
    equal(kinds(said([speech(-24), 10], [speech(-48), 3], [speech(-24), 10])), ['']);
  },
  'the message goes when speech gets louder, and does not flicker at the limit'() {
    const all = said([speech(-48), 12], [speech(-41), 12], [speech(-39), 12], [speech(-30), 12]);
    const changes = all.filter((one, i) => i > 0 && one !== all[i - 1]);
    equal(changes, ['quiet', '']);
  },
  'clipped speech is called too loud once it lasts'() {
    const all = said([speech(-3, 0.05), 20], [speech(-20), 20]);
    equal(kinds(all), ['', 'loud']);
    equal(all[all.length - 1], '');
    holds((all.indexOf('loud') + 1) * BLOCK >= 4 - 1e-9);
  },
  'one clipped word is not called too loud'() {
    equal(kinds(said([speech(-20), 10], [speech(-3, 0.05), 0.5], [speech(-20), 10])), ['']);
  },
  'the level of speech leaves the pauses out'() {
    const blocks = Array.from({ length: 50 }, (_, i) => speech(-30)(i));
    equal(Math.round(speechLevel(blocks)), -30);
  },
  'digital silence is no speech'() {
    equal(speechLevel([{ rms: -96 }, { rms: -96 }]), null);
  },
};

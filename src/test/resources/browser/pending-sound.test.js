import { PendingSound } from '/js/models/pending-sound.js';
import { equal, holds } from './assert.js';

const block = (...bytes) => new Uint8Array(bytes).buffer;
const bytesOf = (blocks) => blocks.flatMap((one) => [...new Uint8Array(one)]);

function three() {
  const pending = new PendingSound();
  pending.add(block(0, 1, 2, 3));
  pending.add(block(4, 5));
  pending.add(block(6, 7, 8, 9));
  return pending;
}

export default {
  'nothing is forgotten before it is stored'() {
    equal(bytesOf(three().from(0)), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  },
  'a server that stored half a block is given the other half'() {
    equal(bytesOf(three().from(2)), [2, 3, 4, 5, 6, 7, 8, 9]);
  },
  'only blocks that are wholly stored are forgotten'() {
    const pending = three();
    pending.stored(5);
    equal([pending.start, pending.end], [4, 10]);
    equal(bytesOf(pending.from(5)), [5, 6, 7, 8, 9]);
  },
  'what is no longer here is not made up'() {
    const pending = three();
    pending.stored(6);
    holds(pending.from(5) === null, 'byte 5 is gone');
  },
  'a server that has everything is sent nothing'() {
    equal(three().from(10), []);
  },
};

import { faultOf, targetsOf, textsOf, totalOf, withProfile } from '/js/models/targets.js';
import { equal } from './assert.js';

const TWO = { situation: 20.571, task: 13.714, action: 61.715, result: 13.714, reflection: 10.286 };
const TEXTS = { situation: '25', task: '10', action: '60.5', result: '15', reflection: '10' };

export default {
  'a field says what is wrong with it in words'() {
    equal(faultOf('30'), '');
    equal(faultOf(' 12.5 '), '');
    equal(faultOf(''), 'How many seconds?');
    equal(faultOf('ten'), '“ten” is no number of seconds.');
    equal(faultOf('0'), 'At least 1 second.');
    equal(faultOf('-4'), 'At least 1 second.');
    equal(faultOf('601'), 'At most 600 seconds.');
    equal(faultOf('Infinity'), '“Infinity” is no number of seconds.');
  },
  'the fields begin with the targets in force'() {
    equal(textsOf(TWO), { situation: '20.6', task: '13.7', action: '61.7', result: '13.7', reflection: '10.3' });
  },
  'targets are there only when every field is right'() {
    equal(targetsOf(TEXTS), { situation: 25, task: 10, action: 60.5, result: 15, reflection: 10 });
    equal(targetsOf({ ...TEXTS, task: '' }), null);
  },
  'a wrong field counts for nothing in the total'() {
    equal(totalOf(TEXTS), 120.5);
    equal(totalOf({ ...TEXTS, action: 'x' }), 60);
  },
  'a changed profile takes the place of the old one'() {
    const setup = { profiles: [{ id: 'full' }, { id: '120' }], other: 1 };
    equal(withProfile(setup, { id: '120', own: true }), { profiles: [{ id: 'full' }, { id: '120', own: true }], other: 1 });
  },
};

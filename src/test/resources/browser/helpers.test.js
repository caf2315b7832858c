import { problemsOf } from '/js/helpers/check-verdict.js';
import { clock, spokenTime } from '/js/helpers/format.js';
import { levelOf } from '/js/helpers/level.js';
import { microphoneFault } from '/js/helpers/mic-faults.js';
import { queryOf, routeOf } from '/js/helpers/route.js';
import { wavOf } from '/js/helpers/wav.js';
import { changed, firstChoice, surprise } from '/js/models/choice.js';
import { equal, holds } from './assert.js';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const CHROMIUM = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';
const setup = {
  levels: [{ id: 'sde1', defaultProfile: '120' }, { id: 'sde2', defaultProfile: 'full' }],
  profiles: [{ id: 'full' }, { id: '120' }, { id: '60' }],
};
const questions = [{ id: 'q1' }, { id: 'q2' }];

export default {
  'a microphone check in which hardly a word was understood is not called fine'() {
    const told = (text, recognised = true) => problemsOf({ text, problems: [] }, 'One two three four.', recognised).map((one) => one.what);
    equal(told('one two free four'), []);
    equal(told('won'), ['0 of the 4 words were understood.']);
    equal([told('').length, told('', false).length], [1, 0]);
  },
  'a full-scale sine reads minus three dBFS, silence the floor'() {
    const sine = Int16Array.from({ length: 16000 }, (_, i) => Math.round(32767 * Math.sin((2 * Math.PI * 100 * i) / 16000)));
    const { rms, peak } = levelOf(sine);
    holds(Math.abs(rms + 3.01) < 0.01 && Math.abs(peak) < 0.01, `${rms} ${peak}`);
    equal(levelOf(new Int16Array(100)), { rms: -96, peak: -96, clipped: 0 });
  },
  'clipped samples are counted'() {
    equal(levelOf(Int16Array.of(32767, -32768, 0, 100)).clipped, 0.5);
  },
  async 'a saved recording is a WAV that says its own length and rate'() {
    const bytes = new DataView(await wavOf([new ArrayBuffer(200), new ArrayBuffer(100)], 48000).arrayBuffer());
    equal([bytes.byteLength, bytes.getUint32(4, true), bytes.getUint32(24, true), bytes.getUint32(40, true)], [344, 336, 48000, 300]);
  },
  'each microphone fault has its own words, and the remedy fits the browser'() {
    const fault = (name, message = '', agent = CHROMIUM) => microphoneFault({ name, message }, agent);
    holds(fault('NotAllowedError').remedy.includes('icon to the left'), 'Chromium');
    holds(fault('NotAllowedError', '', FIREFOX).remedy.includes('crossed-out'), 'Firefox');
    holds(fault('NotAllowedError', 'Permission denied by system').what.includes('system'), 'system');
    holds(fault('NotFoundError').what.includes('No microphone'), 'none');
    holds(fault('NotReadableError').what.includes('Another program'), 'in use');
  },
  'addresses lead to pages'() {
    equal(routeOf('#/'), { page: 'practise' });
    equal(routeOf('#/?question=q1'), { page: 'practise' });
    equal(routeOf('#/attempts/a%201'), { page: 'feedback', id: 'a 1' });
    equal(routeOf('#/compare/a/b'), { page: 'compare', a: 'a', b: 'b' });
    equal(routeOf('#/elsewhere'), { page: 'unknown' });
    equal(queryOf('#/?question=q1').get('question'), 'q1');
  },
  'the clock reads as people read it'() {
    equal([clock(0), clock(95.9), clock(3723)], ['0:00', '1:35', '1:02:03']);
    equal([spokenTime(60), spokenTime(61), spokenTime(0)], ['1 minute', '1 minute 1 second', '0 seconds']);
  },
  'the address wins over what was remembered, and unknown ids are passed over'() {
    const choice = firstChoice({ setup, questions, remembered: { question: 'q1', level: 'gone', preparation: 60 }, asked: { question: 'q2' } });
    equal(choice, { question: 'q2', level: 'sde2', profile: 'full', preparation: 60 });
  },
  'another level brings its own length along'() {
    equal(changed({ level: 'sde2', profile: 'full' }, setup, 'level', 'sde1'), { level: 'sde1', profile: '120' });
  },
  'a surprise is another question'() {
    equal([surprise(questions, 'q1', () => 0.99), surprise([{ id: 'q1' }], 'q1', () => 0)], ['q2', 'q1']);
  },
};

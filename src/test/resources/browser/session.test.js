import { MUTED } from '/js/models/notices.js';
import { Session } from '/js/models/session.js';
import { equal, holds } from './assert.js';

const RATE = 16000;
const LOUD = { rms: -20, peak: -6, clipped: 0 };
const SILENT = { rms: -96, peak: -96, clipped: 0 };

/** A session whose microphone, link, server and clock are in the test's hand. */
function bench({ fault } = {}) {
  const mic = Object.assign(new EventTarget(), { rate: RATE, label: 'Mic', deviceId: 'd', closed: false, close() { this.closed = true; } });
  const pending = { start: 0, end: 0, from: () => [], stored: () => {} };
  const link = { pending, pushed: 0, stopped: false, closed: false, open() {}, push(pcm) { this.pushed += pcm.byteLength; }, stop() { this.stopped = true; }, close() { this.closed = true; } };
  const world = { mic, link, time: 1_000_000, lock: false, kept: {}, replies: {} };
  world.session = new Session({
    openMicrophone: async () => { if (fault) throw fault; return mic; },
    makeLink: ({ hear }) => { world.hear = hear; return link; },
    api: async (path) => world.replies[path] ?? { id: 'a1' },
    asProblem: (error) => error,
    wakeLock: { hold: () => (world.lock = true), release: () => (world.lock = false) },
    remember: (name, value) => (world.kept[name] = value),
    now: () => world.time,
  });
  world.speak = (seconds, level = LOUD) => {
    for (let i = 0; i < seconds * 10; i += 1) {
      world.time += 100;
      mic.dispatchEvent(Object.assign(new Event('block'), { pcm: new ArrayBuffer(RATE / 5), level }));
    }
  };
  return world;
}

async function recording(options) {
  const world = bench(options);
  await world.session.start({ question: 'q', level: 'l', profile: 'p', deviceId: '', preparation: 0 });
  return world;
}

export default {
  async 'nothing is sent while there is time to think'() {
    const { session, link, speak } = bench();
    await session.start({ preparation: 30 });
    speak(1);
    equal([session.state.stage, link.pushed, session.level.rms], ['preparing', 0, -20]);
    session.cancel();
  },
  async 'an answer of a page that went away goes on, and its clock with it'() {
    const world = bench();
    await world.session.resume({ id: 'a7', deviceId: '' });
    world.speak(1);
    world.hear({ type: 'follows', bytes: 2 * RATE * 20 });
    world.speak(1);
    equal([world.session.state.stage, world.session.state.id, Math.round(world.session.seconds)], ['recording', 'a7', 22]);
    equal([world.kept.recording, world.lock, world.link.pushed], [{ id: 'a7' }, true, 2 * 2 * RATE]);
    world.session.stop();
  },
  async 'what a server that was started again hears anew takes the place of what it said before'() {
    const { session, hear } = await recording();
    const word = (text, start) => ({ text, start, end: start + 1, confidence: 1 });
    hear({ type: 'words', words: [word('one', 0), word('two', 1)] });
    hear({ type: 'words', words: [word('one', 0)] });
    hear({ type: 'words', words: [word('two', 1), word('three', 2)] });
    equal(session.answer.words.map(({ text }) => text), ['one', 'two', 'three']);
    session.stop();
  },
  async 'a stop before anything was said is no fault of the microphone'() {
    const { session, kept, link } = await recording();
    session.stop();
    equal([session.state.stage, session.state.problem.what, link.closed], ['choosing', 'You stopped before you said anything.', true]);
    equal(kept.recording?.id, 'a1');
  },
  async 'every block of the answer goes to the link and counts on the clock'() {
    const { session, link, speak } = await recording();
    speak(2);
    equal([link.pushed, Math.round(session.seconds)], [2 * 2 * RATE, 2]);
    session.stop();
  },
  async 'a refused microphone leads back with the reason'() {
    const fault = { what: 'No microphone was found.', where: '', remedy: 'Plug one in.' };
    const { session } = await recording({ fault });
    equal([session.state.stage, session.state.problem.what], ['choosing', fault.what]);
  },
  async 'an unplugged microphone ends the answer, keeps it, and says when'() {
    const { session, link, mic, speak } = await recording();
    speak(65);
    mic.dispatchEvent(new Event('ended'));
    equal([session.state.stage, link.stopped], ['stopping', true]);
    holds(session.state.notices[0].what.includes('1:05'), session.state.notices[0].what);
  },
  async 'silence never stops a recording, but is said after five seconds'() {
    const { session, speak } = await recording();
    speak(4, SILENT);
    holds(session.quiet < 5, 'too early');
    speak(56, SILENT);
    holds(session.quiet > 5, 'must be said');
    equal(session.state.stage, 'recording');
    session.stop();
  },
  async 'a muted microphone is told of and forgotten when it is back'() {
    const { session, mic } = await recording();
    mic.dispatchEvent(new Event('mute'));
    equal(session.state.notices[0].what, MUTED.what);
    mic.dispatchEvent(new Event('unmute'));
    equal(session.state.notices, []);
    session.stop();
  },
  async 'a machine that slept is told of, and recording goes on'() {
    const world = await recording();
    world.speak(1);
    world.time += 60_000;
    world.speak(1);
    holds(world.session.state.notices[0].what.includes('60 seconds'), world.session.state.notices[0]?.what);
    equal(world.session.state.stage, 'recording');
    world.session.stop();
  },
  async 'the end of the hour is announced before it ends the answer'() {
    const world = bench();
    world.session.maxSeconds = 400;
    await world.session.start({ preparation: 0 });
    world.speak(101);
    equal(world.session.state.notices.map((one) => one.what), ['5 minutes left before the recording stops.']);
    world.speak(300);
    equal([world.session.state.stage, world.link.stopped], ['stopping', true]);
  },
  async 'another page that records is a clear refusal at once'() {
    const world = await recording();
    world.hear({ type: 'problem', what: 'Another page is recording.', where: '', remedy: 'Close it.', fatal: true });
    equal([world.session.state.stage, world.session.state.problem.what, world.mic.closed], ['choosing', 'Another page is recording.', true]);
  },
  async 'a full disk in the middle keeps the rest in the page'() {
    const world = await recording();
    world.speak(10);
    world.link.pending.start = 1000;
    world.hear({ type: 'problem', what: 'The disk is full.', where: '', remedy: 'Make room.', fatal: true });
    equal([world.session.state.stage, world.session.state.link], ['recording', 'broken']);
    world.speak(1);
    equal(world.link.pushed, 11 * 2 * RATE);
    world.session.stop();
    equal(world.session.state.stage, 'stranded');
  },
  async 'sound that is stored but can not be read leads to the attempt, with the reason'() {
    const world = await recording();
    world.speak(10);
    world.session.stop();
    world.hear({ type: 'analysing' });
    world.hear({ type: 'problem', what: 'There is no recognition here.', where: '', remedy: 'Play it.', fatal: true });
    equal([world.session.state.stage, world.session.state.notices[0].what], ['done', 'There is no recognition here.']);
  },
  async 'feedback that was ready while the socket was away is found'() {
    const world = await recording();
    world.speak(1);
    world.session.stop();
    world.replies['/api/attempts/a1'] = { attempt: { stage: 'done' } };
    world.hear({ type: 'linkLost', tries: 2 });
    await new Promise((resolve) => world.session.addEventListener('change', resolve, { once: true }));
    equal([world.session.state.stage, world.session.state.id], ['done', 'a1']);
  },
  async 'the screen is kept awake while recording only, and the answer is remembered until it is done'() {
    const world = await recording();
    world.speak(1);
    equal([world.lock, world.kept.recording], [true, { id: 'a1' }]);
    world.session.stop();
    world.hear({ type: 'analysing' });
    world.hear({ type: 'done', id: 'a1' });
    equal([world.lock, world.kept.recording, world.session.state.stage], [false, undefined, 'done']);
  },
};

// Draws the screen of a recording as it goes on, and tells what moved. Run inside the page, which has the style sheets.
import { render } from 'lit';
import { heard, NO_ANSWER } from '/js/models/answer.js';
import { liveView } from '/js/parts/live-view.js';

const TARGETS = { situation: 30, task: 20, action: 90, result: 20, reflection: 15 };
const QUESTION = { text: 'Tell me about a time when you took on something that nobody had asked you to do.' };
const TOLERANCE = { targetToleranceShare: 0.2, targetToleranceSeconds: 5 };
const NOTICE = { what: 'The microphone is silent.', where: '', remedy: 'Check whether it is switched off, or choose another one in the settings of the browser.' };
const WATCHED = ['h1', '.live__stage', '.live__clock', '.live__now', '.live__of', '.strip', '.strip__part', '.strip__bar', '.strip__name',
  '.live__words', '.live__actions', '.button--large', '.level', '.level__track'];

/** A session as it is after so many seconds; each section has had `each` seconds. */
function sessionAt(seconds, { each, words = 0, notices = [], link = '', said = '', quiet = 0, rms = -20 }) {
  const timing = Object.entries(TARGETS).map(([section, target]) => ({ section, seconds: each, target }));
  const spoken = Array.from({ length: words }, (_, i) => ({ text: `extraordinary${i}`, start: i, end: i + 1, confidence: 1 }));
  const sections = heard(NO_ANSWER, { type: 'sections', sections: [], timing });
  const answer = heard(sections, { type: 'words', words: spoken });
  return { seconds, answer, level: { rms, peak: rms + 6 }, levelSaid: said, quiet, state: { stage: 'recording', notices, link, problem: NOTICE } };
}

const SESSIONS = [
  sessionAt(0, { each: 0 }),
  sessionAt(9, { each: 2, words: 3 }),
  sessionAt(59, { each: 12, words: 80, said: 'quiet', rms: -47 }),
  sessionAt(175, { each: 35, words: 300, said: 'loud', rms: -3 }),
  sessionAt(599, { each: 119, words: 900, link: 'lost' }),
  sessionAt(600, { each: 120, words: 900, notices: [NOTICE], link: 'broken', quiet: 20 }),
  sessionAt(3599, { each: 719, words: 9000, notices: [NOTICE, { ...NOTICE, what: 'One minute is left.' }] }),
];

function place(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + scrollX, top + scrollY, width, height];
}

/** Draws one moment; returns where everything is. */
function draw(box, session) {
  const view = { session, question: QUESTION, profile: { total: 175, targets: TARGETS }, recognised: true, tolerance: TOLERANCE, onStop() {} };
  render(liveView(view), box);
  return WATCHED.flatMap((name) => [...box.querySelectorAll(name)].map((element, i) => ({ name: `${name} ${i}`, place: place(element) })));
}

/** What moved by more than a pixel, as text. */
function moves(before, now, seconds) {
  return now.map(({ name, place: at }, i) => ({ name, by: Math.max(...at.map((value, k) => Math.abs(value - before[i].place[k]))) }))
    .filter(({ by }) => by > 1)
    .map(({ name, by }) => `${name} at ${seconds} s by ${by} px`);
}

export default async function stillness() {
  const box = document.createElement('div');
  document.querySelector('main').replaceChildren(box);
  await document.fonts.ready;
  const first = draw(box, SESSIONS[0]);
  const moved = SESSIONS.slice(1).flatMap((session) => moves(first, draw(box, session), session.seconds));
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [...moved, 'wider than the window'] : moved;
}

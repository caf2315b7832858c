import { actionOf } from '/js/helpers/keys.js';
import { dayName, preciseClock, secondsShort, statusWords } from '/js/helpers/judgement.js';
import { fillHeight, percent, wavePath } from '/js/helpers/wave-path.js';
import { comparable, earlierFirst, groups, pick, trend } from '/js/models/attempt-groups.js';
import { CorrectionHistory, NONE, isNone, pastOf, withDismissed, withWord } from '/js/models/corrections.js';
import { allowedStarts, bare, beginAt, boundaries, moveBoundary, nearest, rename, stepFrom } from '/js/models/cuts.js';
import { layOut } from '/js/models/paragraphs.js';
import { Review } from '/js/models/review.js';
import { editedAnalysis } from '/js/models/edited-analysis.js';
import { transcriptText } from '/js/models/transcript-text.js';
import { lastBegunAt, nextSectionStart, previousSectionStart, wordSpokenAt, wordsWithin } from '/js/models/word-times.js';
import { equal, holds } from './assert.js';

/** Ten words of half a second, one a second, from 1 s on. */
const words = Array.from({ length: 10 }, (_, i) => ({ text: `w${i}`, start: i + 1, end: i + 1.5, confidence: i === 3 ? 0.4 : 1 }));
const sections = [
  { section: 'situation', start: 1, end: 4, confidence: 1 },
  { section: 'action', start: 4, end: 8, confidence: 0.3 },
  { section: 'result', start: 8, end: 10.5, confidence: 0.9 },
];
const analysis = () => ({ words, sections, signals: [{ id: 'x', found: true }], disqualifiers: [], redFlags: [], corrections: NONE, attempt: { id: '1' } });
const memory = (kept = {}) => ({ kept, recall: (name, otherwise) => kept[name] ?? otherwise, remember: (name, value) => (kept[name] = value) });

/** A server that answers corrections with the same analysis, or fails while `failing` holds. */
function server() {
  const sent = [];
  const ask = async (path, { json } = {}) => {
    if (path.endsWith('/history')) return { history: [NONE] };
    if (!json) return analysis();
    if (ask.failing) throw { what: 'The disk is full.' };
    sent.push(json);
    return { ...analysis(), corrections: json };
  };
  return Object.assign(ask, { sent, failing: false });
}

const key = (name, target = document.body, more = {}) => ({ key: name, target, ...more });

export default {
  'a moment finds the word spoken then, and none before the first, after the last or in a pause'() {
    equal([0, 1, 1.4, 2.2, 10.4, 30].map((t) => wordSpokenAt(words, t)), [-1, 0, 0, 1, 9, -1]);
    equal(wordSpokenAt(words, 1.85), -1);
    equal(wordSpokenAt([], 1), -1);
  },
  'looking up a word among ten thousand agrees with counting'() {
    const many = Array.from({ length: 10000 }, (_, i) => ({ start: i * 0.37, end: i * 0.37 + 0.3 }));
    for (const t of [0, 0.36, 0.37, 1234.5, 3699.62, 9999]) equal(lastBegunAt(many, t), many.filter((one) => one.start <= t).length - 1);
  },
  'a span holds the words that begin within it'() {
    equal(wordsWithin(words, 4, 8), [3, 7]);
    equal(wordsWithin(words, 20, 30), [10, 10]);
  },
  'next and previous go by sections, and previous first goes back to the start of its own'() {
    equal([nextSectionStart(sections, 0), nextSectionStart(sections, 4), nextSectionStart(sections, 9)], [1, 8, null]);
    equal([previousSectionStart(sections, 7), previousSectionStart(sections, 4.5), previousSectionStart([], 3)], [4, 1, null]);
  },
  'a boundary moves between words and leaves both neighbours at least one'() {
    equal(boundaries(sections).map(({ at }) => at), [4, 8]);
    equal(allowedStarts(words, sections, 1), [2, 3, 4, 5, 6, 7]);
    equal(nearest([2, 3, 4], 3.4), 3);
    equal([stepFrom([2, 3, 4], 3, 1), stepFrom([2, 3, 4], 4, 1), stepFrom([2, 3, 4], 2, -1)], [4, 4, 2]);
    equal(bare(moveBoundary(sections, 1, 6)).map(({ start, end }) => [start, end]), [[1, 6], [6, 8], [8, 10.5]]);
  },
  'neighbours of one name become one stretch'() {
    equal(bare(rename(sections, 1, 'result')), [{ section: 'situation', start: 1, end: 4 }, { section: 'result', start: 4, end: 10.5 }]);
  },
  'a section can begin at any word'() {
    equal(bare(beginAt(sections, 6, 'result')).map(({ section, start }) => [section, start]), [['situation', 1], ['action', 4], ['result', 6]]);
    equal(bare(beginAt(sections, 5, 'task')).map(({ section, start }) => [section, start]), [['situation', 1], ['action', 4], ['task', 5], ['result', 8]]);
    equal(bare(beginAt(sections, 4, 'task'))[1].section, 'task');
  },
  'corrections are values, and taking the last one back leaves none'() {
    const one = withWord(withDismissed(NONE, 'x', true), 3, 'webhook');
    equal(one, { sections: [], words: [{ index: 3, text: 'webhook' }], dismissed: ['x'] });
    holds(isNone(withDismissed(withWord(one, 3, null), 'x', false)), 'none left');
    equal(withWord(one, 3, '').words, [{ index: 3, text: '' }]);
  },
  'undo and redo walk the steps, and a new step ends redo'() {
    const history = new CorrectionHistory('a');
    history.step('b made', 'b');
    history.step('c made', 'c');
    holds(history.undo() && history.undo() && !history.undo(), 'two steps back');
    equal([history.present, history.redoName], ['a', 'b made']);
    history.redo();
    history.step('d made', 'd');
    equal([history.present, history.undoName, history.redo()], ['d', 'd made', false]);
  },
  'after a reload undo goes on where it was, undone steps left out'() {
    const [a, b] = [withDismissed(NONE, 'a', true), withDismissed(NONE, 'b', true)];
    equal(pastOf([NONE]), []);
    equal(pastOf([b, a, NONE]), [NONE, a]);
    equal(pastOf([a, b, a, NONE]), [NONE]);
    equal(pastOf([]), []);
  },
  'an unsaved edit is shown at once, a saved one stands in the words already'() {
    const wanted = { sections: [{ section: 'task', start: 1, end: 10.5 }], words: [{ index: 2, text: 'really' }, { index: 4, text: '' }], dismissed: ['x'] };
    const now = editedAnalysis(analysis(), NONE, wanted);
    equal([now.words[2].text, now.words[4].removed, now.signals[0].dismissed, now.sections.length], ['really', true, true, 1]);
    const split = [{ ...words[0], text: 'web', index: 0 }, { ...words[0], text: 'hook', index: 0 }, { ...words[2], index: 2 }];
    const saved = { ...NONE, words: [{ index: 0, text: 'web hook' }, { index: 1, text: '' }] };
    equal(editedAnalysis({ ...analysis(), words: split }, saved, saved).words.map(({ text, machine, corrected }) => [text, machine, corrected]), [['web', 0, true], ['hook', 0, true], ['w2', 2, false]]);
  },
  async 'an edit is sent, undone and redone'() {
    const ask = server();
    const review = new Review('1', ask, memory());
    await review.load();
    await review.edit('dismissed', withDismissed(review.corrections, 'x', true));
    await review.undo();
    await review.redo();
    await review.restoreMachine();
    equal(ask.sent.map(({ dismissed }) => dismissed), [['x'], [], ['x'], []]);
    holds(!review.corrected && review.undoName !== null, 'the machine reads again, and that can be undone');
  },
  async 'edits made while one is under way go as one, the newest'() {
    const ask = server();
    const review = new Review('1', ask, memory());
    await review.load();
    const all = ['a', 'b', 'c'].map((id) => review.edit(id, withDismissed(review.corrections, id, true)));
    await Promise.all(all);
    equal(ask.sent.at(-1).dismissed, ['a', 'b', 'c']);
    holds(ask.sent.length < 3 && !review.saving, `${ask.sent.length}`);
  },
  async 'corrections say which reading they belong to, and unsaved ones wait for their own'() {
    const ask = server();
    let reading = 1;
    const asked = Object.assign(async (path, options) => ({ ...(await ask(path, options)), reading }), ask);
    const keep = memory();
    const review = new Review('1', asked, keep);
    await review.load();
    await review.edit('dismissed', withDismissed(review.corrections, 'x', true));
    equal(ask.sent.at(-1), { sections: [], words: [], dismissed: ['x'], reading: 1 });
    ask.failing = true;
    await review.edit('dismissed', withDismissed(review.corrections, 'y', true));
    ask.failing = false;
    reading = 2;
    const other = new Review('1', asked, keep);
    await other.load();
    equal([other.corrections, keep.kept['unsaved.1'].dismissed], [NONE, ['x', 'y']]);
    reading = 1;
    await other.reload();
    equal(ask.sent.at(-1), { sections: [], words: [], dismissed: ['x', 'y'], reading: 1 });
  },
  async 'what cannot be saved is kept in the browser, shown, and taken up by the next visit'() {
    const ask = server();
    const keep = memory();
    const review = new Review('1', ask, keep);
    await review.load();
    ask.failing = true;
    await review.edit('dismissed', withDismissed(NONE, 'x', true));
    equal([review.problem.what, review.shown.signals[0].dismissed, keep.kept['unsaved.1'].dismissed], ['The disk is full.', true, ['x']]);
    ask.failing = false;
    const next = new Review('1', ask, keep);
    await next.load();
    await next.save();
    equal([ask.sent.at(-1).dismissed, next.problem, keep.kept['unsaved.1']], [['x'], null, undefined]);
  },
  'a transcript is laid out by section, with pauses and wordless hesitations between the words'() {
    const laid = layOut(words, sections, [{ start: 4.5, end: 5 }], [{ start: 1.6, end: 1.9, heard: 'hesitation' }, { start: 3, end: 3.5, heard: 'like' }]);
    equal(laid.map(({ section, paragraphs }) => [section, paragraphs.flat().map((item) => Object.keys(item)[1])]), [
      ['situation', ['word', 'filler', 'word', 'word']],
      ['action', ['word', 'pause', 'word', 'word', 'word']],
      ['result', ['word', 'word', 'word']],
    ]);
  },
  'words without sections, and no words at all, are laid out too'() {
    equal(layOut(words, [], [], [])[0].index, -1);
    equal(layOut([], [], [], []), []);
  },
  'a long stretch is broken into paragraphs, at pauses where it can be'() {
    const many = Array.from({ length: 400 }, (_, i) => ({ text: 'w', start: i, end: i + 0.5 }));
    const sizes = layOut(many, [{ section: 'action', start: 0, end: 400 }], [{ start: 49.5, end: 50 }], [])[0].paragraphs.map((items) => items.length);
    equal(sizes, [51, 90, 90, 90, 80]);
  },
  'a wave stays in its box, and a silent one stays flat'() {
    equal(fillHeight([0, 0.02]).map((n) => n.toFixed(2)), ['0.00', '0.20']);
    equal(fillHeight([0.25, 0.5]), [0.5, 1]);
    equal(wavePath([1, 1], 2, 2), '');
    holds(!/NaN|-/.test(wavePath([0, 1, 7], 0, 3)), wavePath([0, 1, 7], 0, 3));
    equal([percent(5, 10), percent(20, 10), percent(1, 0)], ['50.000%', '100.000%', '0%']);
  },
  'times and statuses read as people say them'() {
    equal([preciseClock(32.48), preciseClock(59.97), secondsShort(3.21), secondsShort(28.44)], ['0:32.5', '1:00.0', '3.2 s', '28 s']);
    equal(statusWords({ seconds: 42, target: 30, status: 'long' }), '12 s over');
    equal(statusWords({ seconds: 0, target: 30, status: 'missing' }), 'not clearly heard');
    const now = new Date(2026, 10, 20, 9);
    equal([dayName(new Date(2026, 10, 20, 0, 1).toISOString(), now), dayName(new Date(2026, 10, 19, 23, 59).toISOString(), now)], ['Today', 'Yesterday']);
  },
  'keys work anywhere but where somebody types or a dialog is open'() {
    const [input, range, button, dialog] = ['input', 'input', 'button', 'dialog'].map((name) => document.createElement(name));
    range.type = 'range';
    equal([actionOf(key('k')), actionOf(key('N')), actionOf(key(' ')), actionOf(key('x'))], ['toggle', 'nextSection', 'toggle', null]);
    equal([actionOf(key('k', input)), actionOf(key('ArrowLeft', range)), actionOf(key(' ', button)), actionOf(key('k', dialog))], [null, 'back', null, null]);
    equal([actionOf(key('z', document.body, { ctrlKey: true })), actionOf(key('z', document.body, { metaKey: true, shiftKey: true })), actionOf(key('z', input, { ctrlKey: true }))], ['undo', 'redo', null]);
  },
  'attempts are grouped by day or question, and two of one question can be picked'() {
    const at = (id, question, createdAt, score) => ({ id, question, questionText: question, createdAt, score, stage: 'done' });
    const all = [at('3', 'q', '2026-11-20T10:00:00Z', 60), at('2', 'p', '2026-11-20T09:00:00Z', null), at('1', 'q', '2026-11-01T10:00:00Z', 40)];
    equal(groups(all, 'question', new Date()).map(({ title, attempts }) => [title, attempts.length]), [['q', 2], ['p', 1]]);
    equal(trend(all).map(({ score }) => score), [40, 60]);
    equal(pick(pick(pick([], all[2]), all[1]), all[0]).map(({ id }) => id), ['2', '3']);
    equal([comparable(all[1], [all[0]]), comparable(all[2], [all[0]]), comparable({ ...all[2], stage: 'interrupted' }, [])], [false, true, false]);
    equal(earlierFirst([all[0], all[2]]), ['1', '3']);
  },
  'an attempt can be taken along as text'() {
    const text = transcriptText({ ...analysis(), attempt: { questionText: 'Why?' }, verdict: 'hire', reason: 'Good.', timing: { sections: [{ section: 'action', seconds: 4, target: 90, status: 'short' }] } });
    holds(text.startsWith('Why?\nHire. Good.\n\nAction: 4 s of 90 s, 86 s under\n\nSituation (0:01)\nw0 w1 w2\n\nAction (0:04)\nw3'), text);
    holds(text.endsWith('w9\n'), text);
  },
};

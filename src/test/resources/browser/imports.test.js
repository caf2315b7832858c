import { fieldTime, utcTime } from '/js/helpers/local-time.js';
import { Imports } from '/js/models/imports.js';
import { equal, holds } from './assert.js';

const ALL = { question: 'ownership-1', level: 'sde2', profile: '60' };
const SPOKEN = new Date(2024, 1, 29, 12, 30).getTime();
const file = (name, bytes = 3) => new File(['x'.repeat(bytes)], name, { lastModified: SPOKEN });
const refusal = (status) => Object.assign(new Error('no'), { what: 'No.', where: '', remedy: 'Do.', status });
const stages = ({ rows }) => rows.map(({ stage }) => stage);

/** A server that answers what `replies` says for a name: a fault is thrown, anything else is taken. */
function imports(replies = {}, stagesOf = {}) {
  const sent = [];
  const seen = {};
  const send = async (path, { name }, { onShare, signal }) => {
    sent.push(Object.fromEntries(new URL(path, 'http://here/').searchParams));
    onShare(0.5);
    onShare(1);
    await replies[name]?.(signal);
    return { id: `id-${name}` };
  };
  const api = async (path) => {
    const name = path.split('/')[3];
    const stage = (stagesOf[name] ?? ['analysing', 'done'])[(seen[name] = (seen[name] ?? -1) + 1)] ?? 'done';
    if (stage instanceof Error) throw stage;
    return { attempt: { stage }, verdict: 'hire', score: 80 };
  };
  const made = new Imports({ send, api, asProblem: (error) => error, wait: () => Promise.resolve() });
  return Object.assign(made, { sent });
}

async function settled(made) {
  for (let i = 0; i < 200 && made.rows.some(({ stage }) => !['done', 'failed', 'ready'].includes(stage)); i++) await new Promise((go) => setTimeout(go, 1));
  return stages(made);
}

export default {
  'a time of a field and the time that is sent are the same moment'() {
    equal(fieldTime(SPOKEN), '2024-02-29T12:30');
    equal(utcTime('2024-02-29T12:30'), new Date(SPOKEN).toISOString());
    equal(utcTime(''), '');
    equal(utcTime('yesterday'), '');
  },
  'a file begins with the date of its last change, but never in the future'() {
    const made = imports();
    made.add([file('a.wav'), new File(['x'], 'b.wav', { lastModified: Date.now() + 1e9 })]);
    equal(made.rows[0].recorded, '2024-02-29T12:30');
    holds(made.rows[1].recorded <= fieldTime(Date.now()), made.rows[1].recorded);
  },
  async 'each is sent with its own question and date, or those for all'() {
    const made = imports();
    made.add([file('a.wav'), file('b.wav')]);
    made.change(made.rows[1], 'question', 'ownership-2');
    made.change(made.rows[1], 'recorded', '');
    await made.start(ALL);
    equal(made.sent[0], { ...ALL, name: 'a.wav', recorded: new Date(SPOKEN).toISOString() });
    equal(made.sent[1], { ...ALL, question: 'ownership-2', name: 'b.wav' });
    equal(await settled(made), ['done', 'done']);
  },
  async 'a refused file keeps its reason and the others go on'() {
    const made = imports({ 'b.wav': () => { throw refusal(422); } });
    made.add([file('a.wav'), file('b.wav'), file('c.wav')]);
    await made.start(ALL);
    equal(await settled(made), ['done', 'failed', 'done']);
    equal([made.rows[1].problem.what, made.rows[1].again], ['No.', false]);
  },
  async 'a file that failed for another reason can be tried again'() {
    let times = 0;
    const made = imports({ 'a.wav': () => { if (times++ === 0) throw refusal(503); } });
    made.add([file('a.wav')]);
    await made.start(ALL);
    equal([made.rows[0].stage, made.rows[0].again], ['failed', true]);
    await made.retry(made.rows[0], ALL);
    equal(await settled(made), ['done']);
  },
  async 'a saved recording that could not be transcribed is not sent twice'() {
    const made = imports({}, { 'id-a.wav': ['analysing', 'interrupted'] });
    made.add([file('a.wav')]);
    await made.start(ALL);
    equal(await settled(made), ['failed']);
    await made.retry(made.rows[0], ALL);
    equal([stages(made), made.sent.length], [['done'], 1]);
  },
  async 'a server that does not answer for a while is asked again'() {
    const made = imports({}, { 'id-a.wav': [refusal(0), 'analysing', 'done'] });
    made.add([file('a.wav')]);
    await made.start(ALL);
    equal(await settled(made), ['done']);
  },
  async 'an attempt that was deleted meanwhile ends its row'() {
    const made = imports({}, { 'id-a.wav': [refusal(404)] });
    made.add([file('a.wav')]);
    await made.start(ALL);
    equal(await settled(made), ['failed']);
  },
  async 'the one that is being sent is stopped when it is taken off the list'() {
    const stopped = (signal) => new Promise((_, fail) => signal.addEventListener('abort', () => fail(new DOMException('', 'AbortError'))));
    const made = imports({ 'a.wav': stopped });
    made.add([file('a.wav'), file('b.wav')]);
    const run = made.start(ALL);
    equal([stages(made), made.unsent], [['checking', 'waiting'], 2]);
    made.remove(made.rows[0]);
    await run;
    equal([await settled(made), made.unsent], [['done'], 0]);
  },
  'a folder and a file that is too large are told so at once'() {
    const made = imports();
    made.mostBytes = 10;
    made.add([file('folder'), file('a.wav', 11), file('b.wav', 10)], ({ name }) => name === 'folder');
    equal(stages(made), ['failed', 'failed', 'ready']);
    equal(made.rows[0].problem.what, 'This is a folder, not a recording.');
  },
};

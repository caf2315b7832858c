import { isSpeaking, STAGES, START, step } from '/js/models/stages.js';
import { equal, holds } from './assert.js';

const notice = { what: 'The microphone was disconnected.', where: '', remedy: '' };
const problem = { what: 'The disk is full.', where: '', remedy: '' };
const EVENTS = {
  start: {}, prepare: { id: 'a1' }, resume: { id: 'a1' }, record: {}, stop: {}, stoppedBy: { notice }, noticed: { notice }, cleared: { what: notice.what },
  lost: {}, back: {}, broken: { problem }, refused: { problem }, cancel: {}, analysing: {}, done: { id: 'a1' }, stranded: { problem }, reset: {},
};

/** stage: {event: stage after it}; every pair that is not here must leave the state as it is. */
const MOVES = {
  choosing: { start: 'opening', refused: 'choosing' },
  opening: { prepare: 'preparing', resume: 'recording', refused: 'choosing', cancel: 'choosing' },
  preparing: { record: 'recording', refused: 'choosing', cancel: 'choosing' },
  recording: { stop: 'stopping', stoppedBy: 'stopping', noticed: 'recording', cleared: 'recording', lost: 'recording', back: 'recording', broken: 'recording', refused: 'choosing', analysing: 'analysing' },
  stopping: { analysing: 'analysing', done: 'done', lost: 'stopping', back: 'stopping', stranded: 'stranded', noticed: 'stopping', refused: 'choosing' },
  analysing: { done: 'done', noticed: 'analysing' },
  stranded: { reset: 'choosing' },
  done: { reset: 'choosing' },
};

const at = (stage, more = {}) => ({ ...START, stage, ...more });

export default {
  'every stage answers every event as the table says'() {
    for (const stage of STAGES) {
      for (const [type, detail] of Object.entries(EVENTS)) {
        const before = at(stage);
        const after = step(before, { type, ...detail });
        equal(after.stage, MOVES[stage][type] ?? stage, `${stage} + ${type}`);
        if (!(type in MOVES[stage])) holds(after === before, `${stage} + ${type} must change nothing`);
      }
    }
  },
  'a lost link does not stop a recording, and is announced once'() {
    const lost = step(at('recording'), { type: 'lost' });
    equal([lost.stage, lost.link], ['recording', 'lost']);
    equal(step({ ...lost, say: '' }, { type: 'lost' }).say, '');
  },
  'an answer that the server refuses midway is kept in the page when it ends'() {
    const broken = step(at('recording'), { type: 'broken', problem });
    equal([broken.stage, broken.problem.what], ['recording', problem.what]);
    equal(step(broken, { type: 'stop' }).stage, 'stranded');
  },
  'a notice is said and stays, but only once'() {
    const once = step(at('recording'), { type: 'noticed', notice });
    equal(step(once, { type: 'noticed', notice }).notices.length, 1);
    equal(once.say, notice.what);
    equal(step(once, { type: 'cleared', what: notice.what }).notices, []);
  },
  'an unplugged microphone ends the answer and says why'() {
    const ended = step(at('recording'), { type: 'stoppedBy', notice });
    equal([ended.stage, ended.notices[0].what], ['stopping', notice.what]);
  },
  'the page may go away while nothing is spoken, and not without a word while something is'() {
    equal(STAGES.filter((stage) => isSpeaking(at(stage))), ['recording', 'stopping']);
    holds(isSpeaking(at('stranded', { link: 'broken' })), 'unsaved sound must hold the page');
  },
};

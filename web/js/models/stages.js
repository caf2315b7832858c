// The stages of practising, and which event leads from which to which. Pure: step(state, event) gives the next state.
// A pair that is not in the table changes nothing.

export const START = Object.freeze({
  stage: 'choosing',
  id: null,
  link: 'open',
  problem: null,
  notices: [],
  say: '',
});

const note = (state, notice) => [...state.notices.filter((one) => one.what !== notice.what), notice];

const refused = (state, { problem }) => ({ ...START, problem }); // its box announces itself
const choosing = () => ({ ...START });
const recording = () => ({ stage: 'recording', say: 'Recording. Press Control and Enter to stop.' });
const resumed = (state, { id }) => ({ stage: 'recording', id, say: 'Still recording. Press Control and Enter to stop.' });
const ended = (state) => (state.link === 'broken' ? 'stranded' : 'stopping');
const stop = (state) => ({ stage: ended(state), say: 'Recording has stopped.' });
const stoppedBy = (state, { notice }) => ({ stage: ended(state), notices: note(state, notice), say: notice.what });
const noticed = (state, { notice }) => ({ notices: note(state, notice), say: notice.what });
const cleared = (state, { what }) => ({ notices: state.notices.filter((one) => one.what !== what) });
const lost = (state) => (state.link === 'lost' ? {} : { link: 'lost', say: 'The connection was lost. This page keeps recording.' });
const back = (state) => (state.link === 'lost' ? { link: 'open', say: 'Connected again. Nothing was lost.' } : {});
const broken = (state, { problem }) => ({ link: 'broken', problem, say: problem.what });
const stranded = (state, { problem = state.problem }) => ({ stage: 'stranded', problem, say: problem?.what ?? '' });
const analysing = () => ({ stage: 'analysing', link: 'open', say: 'Your feedback is being prepared.' });
const done = (state, { id }) => ({ stage: 'done', id: id ?? state.id, say: 'Feedback is ready.' });

const TABLE = {
  choosing: { start: () => ({ ...START, stage: 'opening' }), refused },
  opening: { prepare: (state, { id }) => ({ stage: 'preparing', id, say: 'Time to think. Not recording yet.' }), resume: resumed, refused, cancel: choosing },
  preparing: { record: recording, refused, cancel: choosing },
  recording: { stop, stoppedBy, noticed, cleared, lost, back, broken, refused, analysing },
  stopping: { analysing, done, lost, back, stranded, noticed, refused },
  analysing: { done, noticed },
  stranded: { reset: choosing },
  done: { reset: choosing },
};

export const STAGES = Object.keys(TABLE);

/** The next state; the same object where the event means nothing in this stage. */
export function step(state, event) {
  const move = TABLE[state.stage][event.type];
  return move ? { ...state, ...move(state, event) } : state;
}

/** Whether sound would be lost or cut off if the page went away now. */
export const isSpeaking = ({ stage, link }) => stage === 'recording' || stage === 'stopping' || (stage === 'stranded' && link !== 'open');

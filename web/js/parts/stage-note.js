import { html, nothing } from 'lit';

const INTERRUPTED = {
  what: 'This recording was cut off. Its sound is saved.',
  remedy: 'Transcribe it now to get feedback on what was recorded.',
};
const SILENT = {
  what: 'No speech was clearly heard.',
  remedy: 'Play it below. If you hear yourself, transcribe it again. If it is silent, check the microphone before your next attempt.',
};

/** Why there is no feedback yet, and what can be done about it; nothing where all is well. @param act {hear, restore} */
export function stageNote({ attempt, words, modelVersion }, { hearing, recognition }, act) {
  if (hearing || attempt.stage === 'analysing') return working('Aloud is transcribing the recording. A minute of speech takes a few seconds.');
  if (attempt.stage === 'recording') return working('This answer is being recorded in this or another window. Feedback appears when it ends.');
  if (attempt.stage === 'deleted') return note({ what: 'This attempt was deleted.', remedy: 'You can restore it for 30 seconds.' }, 'Restore it', act.restore);
  if (attempt.stage === 'interrupted') return withRecognition(INTERRUPTED, recognition, act);
  return words?.length || wasHeard(modelVersion) ? nothing : withRecognition(SILENT, recognition, act);
}

/** Whether a model has listened: it would hear the same again, and the verdict says what that was. */
const wasHeard = (modelVersion) => Boolean(modelVersion) && modelVersion !== 'none';

function withRecognition(problem, recognition, act) {
  if (recognition && recognition.available === false) {
    const what = problem === SILENT ? 'Speech recognition does not work on this machine.' : problem.what;
    return html`<aloud-problem quiet tone="warning" .problem=${{ what, remedy: without(recognition) }}></aloud-problem>`;
  }
  return note(problem, 'Transcribe it', act.hear);
}

const without = ({ problem }) =>
  `The recording is saved, and you can play it. ${problem?.what ?? ''} ${problem?.remedy ?? ''}`.trim();

const working = (text) => html`<p class="working" role="status"><span class="working__sign" aria-hidden="true"></span>${text}</p>`;

const note = (problem, name, act) =>
  html`<aloud-problem quiet tone="warning" .problem=${problem}></aloud-problem>
    <p><button class="button button--primary" @click=${act}>${name}</button></p>`;

import { html } from 'lit';
import { liveView, strandedView, waitingView } from './live-view.js';
import { preparation } from './preparation.js';

const opening = (session) => html`<section class="live">
  <h1 tabindex="-1">Opening the microphone</h1>
  <p class="quiet">If the browser asks, choose “Allow”.</p>
  <button class="button" @click=${() => session.cancel()}>Cancel</button>
</section>`;

/** What is on the screen between the question and the feedback. @param view {session, question, profile, recognised, onSave} */
export function stageView(view) {
  const { session, question } = view;
  const { preparationLeft: left, level } = session;
  switch (session.state.stage) {
    case 'opening':
      return opening(session);
    case 'preparing':
      return preparation({ question, left, level, onSkip: () => session.record(), onCancel: () => session.cancel() });
    case 'recording':
      return liveView({ ...view, onStop: () => session.stop() });
    case 'stranded':
      return strandedView({ ...view, onAgain: () => session.reset() });
    default:
      return waitingView({ ...view, onGiveUp: () => session.giveUp() });
  }
}

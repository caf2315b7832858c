import { html, nothing } from 'lit';

/** What was corrected, and the way back. @param review a Review @param act {undo, redo, restore, save} */
export function editBar(review, act) {
  const { undoName, redoName, corrected, problem, saving } = review;
  if (!undoName && !redoName && !corrected && !problem) return nothing;
  return html`<div class="edit-bar" role="group" aria-label="Corrections" data-saved=${!saving && !problem}>
      <span class="edit-bar__state">${corrected ? 'Corrected by you' : 'As Aloud heard it'}${saving ? ' · saving' : ''}</span>
      <button class="button button--small" ?disabled=${!undoName} title=${undoName ? `Undo: ${undoName} (Ctrl Z)` : nothing} @click=${act.undo}>Undo</button>
      <button class="button button--small" ?disabled=${!redoName} title=${redoName ? `Redo: ${redoName}` : nothing} @click=${act.redo}>Redo</button>
      <button class="button button--small" ?disabled=${!corrected} @click=${act.restore}>Aloud’s own result</button>
    </div>
    ${problem ? unsaved(problem, act) : nothing}`;
}

const unsaved = (problem, act) =>
  html`<div class="edit-bar__unsaved stack">
    <aloud-problem tone="warning" .problem=${{ ...problem, what: `Your correction is not saved yet. ${problem.what}` }}></aloud-problem>
    <p class="row"><span class="quiet">It is saved in this browser.</span>
      <button class="button button--small" @click=${act.save}>Save again</button></p>
  </div>`;

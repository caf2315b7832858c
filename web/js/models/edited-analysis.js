// What the page shows of an attempt: the server's last analysis with the edits on top that it has not answered yet. Pure.
import { same } from './corrections.js';

const KINDS = ['signals', 'disqualifiers', 'redFlags'];

/**
 * The analysis as the user wants it read. Each word gains `machine` (the 0-based index of the machine's word
 * behind it), `fix` (the user's text for that), `corrected` and, where an unsaved edit takes it away, `removed`.
 */
export function editedAnalysis(analysis, saved, wanted) {
  const findings = KINDS.map((kind) => [kind, (analysis[kind] ?? []).map((one) => withDismissal(one, wanted.dismissed))]);
  return {
    ...analysis,
    ...Object.fromEntries(findings),
    words: shownWords(analysis.words ?? [], saved.words, wanted.words),
    sections: shownSections(analysis.sections ?? [], saved.sections, wanted.sections),
  };
}

const withDismissal = (finding, dismissed) => ({ ...finding, dismissed: dismissed.includes(finding.id) });

/** The saved fixes stand in the words already; an unsaved one is laid over the first of its words. */
function shownWords(words, saved, wanted) {
  const fixes = new Map(wanted.map((fix) => [fix.index, fix.text]));
  const known = new Map(saved.map((fix) => [fix.index, fix.text]));
  let before = -1;
  return words.map((word, i) => {
    const machine = word.index ?? i;
    const fix = fixes.get(machine);
    const unsaved = fix !== undefined && fix !== known.get(machine);
    const text = unsaved && fix !== '' && machine !== before ? fix : word.text;
    before = machine;
    return { ...word, text, machine, fix, corrected: fix !== undefined, removed: unsaved && fix === '' };
  });
}

function shownSections(sections, saved, wanted) {
  if (wanted.length === 0 || same(saved, wanted)) return sections;
  return wanted.map((section) => ({ confidence: 1, text: '', ...section }));
}

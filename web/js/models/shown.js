// What the page shows of an attempt: the server's last analysis with the edits on top that it has not answered yet. Pure.
import { machineIndexes } from './corrections.js';

const KINDS = ['signals', 'disqualifiers', 'redFlags'];

/**
 * The analysis as the user wants it read. Each word gains `machine` (its 0-based index among the machine's words),
 * `corrected` and, where an unsaved edit removes it, `removed`.
 */
export function shown(analysis, saved, wanted) {
  const findings = KINDS.map((kind) => [kind, (analysis[kind] ?? []).map((one) => withDismissal(one, wanted.dismissed))]);
  return {
    ...analysis,
    ...Object.fromEntries(findings),
    words: shownWords(analysis.words ?? [], saved.words, wanted.words),
    sections: shownSections(analysis.sections ?? [], saved.sections, wanted.sections),
  };
}

const withDismissal = (finding, dismissed) => ({ ...finding, dismissed: dismissed.includes(finding.id) });

function shownWords(words, saved, wanted) {
  const indexes = machineIndexes(words.length, saved);
  const fixes = new Map(wanted.map((fix) => [fix.index, fix.text]));
  return words.map((word, i) => {
    const fix = fixes.get(indexes[i]);
    const text = fix === undefined || fix === '' ? word.text : fix;
    return { ...word, text, machine: indexes[i], corrected: fix !== undefined, removed: fix === '' };
  });
}

function shownSections(sections, saved, wanted) {
  if (wanted.length === 0 || same(saved, wanted)) return sections;
  return wanted.map((section) => ({ confidence: 1, text: '', ...section }));
}

export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

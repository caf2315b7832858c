// Which key means what while an attempt is reviewed. Pure, but for reading the event.

const PLAIN = {
  ' ': 'toggle',
  k: 'toggle',
  ArrowLeft: 'back',
  ArrowRight: 'on',
  n: 'nextSection',
  p: 'previousSection',
  '[': 'slower',
  ']': 'faster',
  '?': 'help',
};

/** The action of a key press; null where the key belongs to somebody else: a field, a dialog, a button under the space bar. */
export function actionOf(event) {
  const { target } = event;
  if (event.defaultPrevented || event.altKey || target.closest?.('dialog')) return null;
  if (isTyping(target)) return null;
  if (event.ctrlKey || event.metaKey) return undoOrRedo(event);
  if (event.key === ' ' && target.closest?.('button, a, summary, select, label, input:not([type=range])')) return null;
  return PLAIN[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

const isTyping = (target) =>
  Boolean(target.closest?.('textarea, select, [contenteditable], input:not([type=range]):not([type=checkbox])'));

function undoOrRedo(event) {
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}

// What this browser lacks, in words.

const insecure = () => ({
  what: 'The browser gives no microphone to this address.',
  where: location.host,
  remedy: 'Open Aloud on this very machine, at the address that it printed when it started (it begins with http://127.0.0.1).',
});

const tooOld = (thing) => ({
  what: `This browser lacks ${thing}, so Aloud can’t record in it.`,
  where: navigator.userAgent,
  remedy: 'Use a Chromium or Firefox of 2024 or later.',
});

/** The first thing that makes recording impossible here, or null. */
export function cannotRecord() {
  if (!globalThis.isSecureContext) return insecure();
  if (!navigator.mediaDevices?.getUserMedia) return tooOld('access to a microphone');
  if (!globalThis.AudioWorkletNode) return tooOld('the AudioWorklet');
  if (!globalThis.WebSocket) return tooOld('sockets');
  return null;
}

/** Things that are only a pity, one sentence each. */
export function lacks() {
  return 'wakeLock' in navigator
    ? []
    : ['This browser can’t keep the screen awake: touch a key now and then in a long answer, or lengthen the screen’s time-out.'];
}

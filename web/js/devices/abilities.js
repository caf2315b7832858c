// What this browser lacks, in words.

const insecure = () => ({
  what: 'The browser does not allow a microphone at this address.',
  where: location.host,
  remedy: 'Open Aloud on this machine, at the address it printed when it started. It begins with http://127.0.0.1.',
});

const tooOld = (thing) => ({
  what: `This browser has no ${thing}, so Aloud can’t record here.`,
  where: navigator.userAgent,
  remedy: 'Use Chromium or Firefox from 2024 or later.',
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
    : ['This browser can’t keep the screen on. During a long answer, press a key now and then, or set a longer screen timeout.'];
}

// What a browser's error about the microphone means, and what to do about it in that browser. Pure.

const isFirefox = (agent) => /Firefox\//.test(agent);

function allowAgain(agent) {
  return isFirefox(agent)
    ? 'Click the crossed-out microphone at the left of the address, take the block away, and load the page again.'
    : 'Click the sign at the left of the address, set the microphone to “Allow”, and load the page again.';
}

function refused(error, agent) {
  if (/system/i.test(error.message)) {
    return {
      what: 'The system does not let this browser use the microphone.',
      where: 'system settings',
      remedy: 'Allow it for this browser under privacy, microphone, in the system settings, then start the browser again.',
    };
  }
  if (/dismiss/i.test(error.message)) {
    return {
      what: 'The browser’s question about the microphone was closed without an answer.',
      where: 'microphone permission',
      remedy: 'Try again and choose “Allow”. Sound stays on this machine.',
    };
  }
  return { what: 'This browser may not use the microphone here.', where: 'microphone permission', remedy: allowAgain(agent) };
}

const NO_DEVICE = {
  what: 'No microphone was found.',
  where: 'microphone',
  remedy: 'Plug one in or switch it on, then try again. With several, choose another in the list.',
};

const BUSY = {
  what: 'The microphone is there, but it can’t be opened: another program may be using it.',
  where: 'microphone',
  remedy: 'Close calls and recorders that are open, or choose another microphone, then try again.',
};

/** {what, where, remedy} for what getUserMedia or the AudioContext threw. */
export function microphoneFault(error, agent = navigator.userAgent) {
  if (typeof error?.what === 'string') return error;
  switch (error?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return refused(error, agent);
    case 'NotFoundError':
    case 'OverconstrainedError':
      return NO_DEVICE;
    case 'NotReadableError':
    case 'AbortError':
      return BUSY;
    default:
      return { what: `The microphone could not be opened: ${error?.message ?? error}.`, where: 'microphone', remedy: BUSY.remedy };
  }
}

// What a browser's error about the microphone means, and what to do about it in that browser. Pure.

const isFirefox = (agent) => /Firefox\//.test(agent);

function allowAgain(agent) {
  return isFirefox(agent)
    ? 'Click the crossed-out microphone to the left of the address, remove the block, and reload the page.'
    : 'Click the icon to the left of the address, set the microphone to “Allow”, and reload the page.';
}

function refused(error, agent) {
  if (/system/i.test(error.message)) {
    return {
      what: 'The system blocks the microphone for this browser.',
      where: 'system settings',
      remedy: 'Allow it in the system settings under Privacy > Microphone, then restart the browser.',
    };
  }
  if (/dismiss/i.test(error.message)) {
    return {
      what: 'The browser’s microphone prompt was closed without an answer.',
      where: 'microphone permission',
      remedy: 'Try again and choose “Allow”. Sound stays on this machine.',
    };
  }
  return { what: 'This browser may not use the microphone here.', where: 'microphone permission', remedy: allowAgain(agent) };
}

const NO_DEVICE = {
  what: 'No microphone was found.',
  where: 'microphone',
  remedy: 'Plug one in or switch it on, then try again. If you have several, choose another in the list.',
};

const BUSY = {
  what: 'The microphone can’t be opened. Another program may be using it.',
  where: 'microphone',
  remedy: 'Close other calls and recorders, or choose another microphone, then try again.',
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

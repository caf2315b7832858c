// What can happen to a recording, in words. Pure.
import { clock, plural } from '../helpers/format.js';

export const unplugged = (seconds) => ({
  what: `The microphone was taken away at ${clock(seconds)}. What you said until then is kept.`,
  where: 'microphone',
  remedy: 'Plug it in again, or choose another, before the next answer.',
});

export const STOPPED_AT_ONCE = {
  what: 'You stopped before anything was said.',
  where: '',
  remedy: 'Nothing was kept. Begin again whenever you like.',
};

export const MUTED = {
  what: 'The system has muted the microphone.',
  where: 'microphone',
  remedy: 'Look for a mute key on the device or the keyboard. Recording goes on.',
};

export const STALLED = {
  what: 'The microphone sends nothing.',
  where: 'microphone',
  remedy: 'See whether it is still plugged in. If nothing changes, stop: what you said is kept.',
};

export const slept = (seconds) => ({
  what: `No sound came for ${plural(Math.round(seconds), 'second')}: the machine slept, or the microphone paused.`,
  where: 'recording',
  remedy: 'What came before and what comes after is kept, one straight behind the other.',
});

export const nearEnd = (minutes) => ({
  what: `${plural(minutes, 'minute')} left before the recording ends by itself.`,
  where: 'recording',
  remedy: 'Come to your result, then stop.',
});

export const limit = (minutes) => ({
  what: `The recording ended at its limit of ${plural(minutes, 'minute')}. All of it is kept.`,
  where: 'recording',
  remedy: 'An interview answer takes two or three minutes.',
});

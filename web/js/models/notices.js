// What can happen to a recording, in words. Pure.
import { clock, plural } from '../helpers/format.js';

export const unplugged = (seconds) => ({
  what: `The microphone was disconnected at ${clock(seconds)}. Everything you said before that is saved.`,
  where: 'microphone',
  remedy: 'Plug it in again, or choose another, before the next answer.',
});

export const STOPPED_AT_ONCE = {
  what: 'You stopped before you said anything.',
  where: '',
  remedy: 'Nothing was saved. Start again whenever you like.',
};

export const MUTED = {
  what: 'The system has muted the microphone.',
  where: 'microphone',
  remedy: 'Look for a mute key on the device or the keyboard. Aloud keeps recording.',
};

export const STALLED = {
  what: 'The microphone sends no sound.',
  where: 'microphone',
  remedy: 'Check whether it is still plugged in. If nothing changes, stop. What you said is saved.',
};

export const slept = (seconds) => ({
  what: `No sound arrived for ${plural(Math.round(seconds), 'second')}: the computer slept, or the microphone paused.`,
  where: 'recording',
  remedy: 'The sound before and after is saved without the gap.',
});

export const nearEnd = (minutes) => ({
  what: `${plural(minutes, 'minute')} left before the recording stops.`,
  where: 'recording',
  remedy: 'Finish with your result, then stop.',
});

export const limit = (minutes) => ({
  what: `The recording ended at its limit of ${plural(minutes, 'minute')}. All of it is saved.`,
  where: 'recording',
  remedy: 'An interview answer takes two to three minutes.',
});

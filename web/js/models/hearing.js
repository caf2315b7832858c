// Whether the microphone is alive. Pure.

export const DEAF_BELOW_DBFS = -60;
export const DEAF_AFTER_SECONDS = 5;

/** How long nothing has been heard, after a block of that level and length. */
export const quietSeconds = (before, rmsDbfs, seconds) => (rmsDbfs > DEAF_BELOW_DBFS ? 0 : before + seconds);

export const isDeaf = (quiet) => quiet > DEAF_AFTER_SECONDS;

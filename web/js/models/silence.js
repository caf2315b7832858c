// Whether the microphone is alive. Pure.

export const SILENT_BELOW_DBFS = -60;
export const SILENT_AFTER_SECONDS = 5;

/** How long nothing has been heard, after a block of that level and length. */
export const quietSeconds = (before, rmsDbfs, seconds) => (rmsDbfs > SILENT_BELOW_DBFS ? 0 : before + seconds);

export const isSilent = (quiet) => quiet > SILENT_AFTER_SECONDS;

/** Whether a microphone check found nothing to complain of. Pure. */
export const isFine = (verdict) => verdict.problems.length === 0;

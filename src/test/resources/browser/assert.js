/** Throws with both values where they differ as JSON. */
export function equal(found, wanted, about = '') {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`${about ? `${about}: ` : ''}found ${a}, wanted ${b}`);
}

export function holds(claim, about) {
  if (!claim) throw new Error(about);
}

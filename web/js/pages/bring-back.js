import { api, asProblem } from '../helpers/api.js';
import { showToast } from '../parts/toast.js';

/** Brings a deleted attempt back, then does what follows; where it is too late, says so. */
export async function bringBack(path, then) {
  try {
    await api(`${path}/restore`, { method: 'POST' });
  } catch (fault) {
    showToast({ text: `It could not be restored. ${asProblem(fault).what}`, seconds: 12 });
    return;
  }
  then();
}

import { api, asProblem } from '../helpers/api.js';
import { showToast } from '../parts/toast.js';

/** Restores a deleted attempt, then calls `then`; says so if it is too late. */
export async function restoreAttempt(path, then) {
  try {
    await api(`${path}/restore`, { method: 'POST' });
  } catch (fault) {
    showToast({ text: `It could not be restored. ${asProblem(fault).what}`, seconds: 12 });
    return;
  }
  then();
}

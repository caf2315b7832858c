// What a speech model is called, and how large it is. Pure.

/** The ids of Aloud's own: vosk-model-en-0.3.45 and vosk-model-en-0.3.45-interviews-1a2b3c4d. */
const OWN = /^vosk-model-en-[\d.]+(-interviews-\w+)?$/;

export const NO_MODEL = 'none';

/** "vosk-model-en-0.3.45" -> "Aloud’s own model, general speech"; another model is called by its id. */
export function modelName(id) {
  if (!id || id === NO_MODEL) return 'no model';
  const own = OWN.exec(id);
  return own ? `Aloud’s own model, ${own[1] ? 'interviews' : 'general speech'}` : id;
}

/** 70899001 -> "71 MB"; 1813000000 -> "1.8 GB" */
export const bytesText = (bytes) => (bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`);

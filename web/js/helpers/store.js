// What this browser remembers between visits. A browser that forbids storage forgets, and nothing breaks.

const key = (name) => `aloud.${name}`;

export function recall(name, fallback) {
  try {
    const text = localStorage.getItem(key(name));
    return text === null ? fallback : JSON.parse(text);
  } catch {
    return fallback;
  }
}

export function remember(name, value) {
  try {
    if (value === undefined) localStorage.removeItem(key(name));
    else localStorage.setItem(key(name), JSON.stringify(value));
  } catch {
    // Storage is full or switched off: the choice lasts as long as this page.
  }
}

// Runs before the first paint, so that a chosen theme does not flash. Not a module: modules wait for the document.
try {
  const theme = localStorage.getItem('aloud.theme');
  if (theme === '"light"' || theme === '"dark"') document.documentElement.dataset.theme = JSON.parse(theme);
} catch {
  // Storage is switched off: the system's choice stands.
}

// Runs before the first paint, so that a chosen theme does not flash in.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be forbidden: then the theme is that of the system.
}

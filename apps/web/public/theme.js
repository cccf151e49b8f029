// A classic script in the head: the saved theme is there before the first paint, and the policy forbids inline scripts.
;(() => {
  try {
    const theme = localStorage.getItem('latchkey.theme')
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  } catch {
    // Storage may be closed to us; the system's theme is then right.
  }
})()

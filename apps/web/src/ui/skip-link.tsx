/** The first thing that a keyboard comes to: past the navigation, to the page's `main`. */
export const SkipLink = () => (
  <a
    href="#content"
    className="fixed top-2 left-2 z-60 -translate-y-16 rounded-control bg-ink px-4 py-2.5 font-medium text-paper no-underline focus:translate-y-0"
  >
    Skip to the content
  </a>
)

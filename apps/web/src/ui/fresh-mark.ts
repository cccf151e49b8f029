/**
 * With `data-fresh` (lib/live/fresh.ts): what somebody else just changed stands on a soft ground that fades away. It reaches
 * over the edge of its place, so nothing moves; where motion is unwanted it goes at once.
 */
export const freshMark =
  'rounded-small transition-[background-color,box-shadow] duration-1000 data-fresh:bg-accent-soft data-fresh:shadow-[0_0_0_6px_var(--accent-soft)] data-fresh:duration-150'

export const words = {
  loading: 'Loading',
  none: 'None',
  failed: 'These could not be loaded',
  again: 'Try again',
  more: 'Show more',
  upToDate: 'Somebody else changed this first. What you see is up to date now: choose again.',
}

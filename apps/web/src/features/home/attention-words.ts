/** Apart from the others: it comes with its own chunk, after the first screen. */
export const words = {
  attention: 'Needs attention',
  review: (count: number) => (count === 1 ? '1 job waits for review' : `${count} jobs wait for review`),
  reviewHelp: 'Customers handed them in and wait for an answer.',
  requests: (count: number) =>
    count === 1 ? '1 request waits for your answer' : `${count} requests wait for your answer`,
  requestsHelp: 'To be let in, or to have a link opened again.',
  expiring: (count: number) => (count === 1 ? '1 link is about to expire' : `${count} links are about to expire`),
  expiringHelp: 'Three days or less are left.',
  neverOpened: (count: number) => (count === 1 ? '1 link was never opened' : `${count} links were never opened`),
  neverOpenedHelp: 'A day or more has gone by. Did it arrive?',
  next: 'Around the shop',
}

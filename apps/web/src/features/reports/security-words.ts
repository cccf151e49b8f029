function times(count: number) {
  if (count <= 2) return count === 1 ? 'once' : 'twice'
  return `${count.toLocaleString()} times`
}

export const words = {
  title: 'Security',
  lead: 'What this shop, its portal and its links did not let happen.',
  loading: 'Loading',
  failed: 'What was refused could not be loaded',
  calm: (days: string) => `Nothing to worry about in ${days} days`,
  calmWhy: 'A wrong password, too many tries or a closed door that somebody pushed would show up here.',

  what: 'What it was',
  times,
  byDay: 'Day by day',
  byDayChart: 'Refusals by day',
  nothing: 'nothing',
  day: 'Day',
  quietDays: 'Days on which nothing happened are left out. Days begin and end at midnight UTC.',
  /** What it is called, what it means, what one could do. */
  kinds: {
    login: {
      label: 'Wrong passwords',
      means: 'Somebody did not get in with the password they typed. A few a week are people who forgot theirs.',
      advice: 'Many for one person, or from one address: ask them whether it was they, and to choose a new password.',
    },
    limit: {
      label: 'Limits reached',
      means: 'Somebody did the same thing so often that they have to wait: logging in, handing in jobs, sending files.',
      advice: 'Nothing, most of the time: it ends by itself. A customer who comes to it while working can ring you.',
    },
    refused: {
      label: 'Closed doors',
      means: 'Somebody who was logged in asked for what their role does not let them do.',
      advice: 'If they should be able to, change their role under Members, or what they may do under Customers.',
    },
    openings: {
      label: 'Links that did not open',
      means: 'Somebody came with a link that has run out, was stopped, or wants a password they did not have.',
      advice: 'If they are welcome, open the link again or send a new one.',
    },
  },

  sources: 'From where',
  sourcesHint: 'Those that came up most, the most first. Many people can share one address.',
  noSources: 'No wrong password, limit or closed door within this time.',
  who: 'Who',
  nobody: 'Nobody known',
  kindOf: { account: 'of the shop', customer: 'customer' },
  address: 'Address',
  kind: 'What',
  often: 'Times',
  last: 'Last',

  openings: 'Unusual openings of links',
  openingsHint: 'Refused more often than anybody mistypes, or tried from many networks.',
  noOpenings: 'No link was tried in an unusual way.',
  openingLine: (refused: number, networks: number) =>
    `Refused ${times(refused)}, from ${networks === 1 ? 'one network' : `${networks.toLocaleString()} networks`}`,
  openingsThen: 'If it should not go on, stop the link on its page and send a new one to whom it is for.',
} as const

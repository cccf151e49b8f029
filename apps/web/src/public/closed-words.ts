/** A page about an end tells in six words what happened, and in twelve what to do. */
export const closedWords = {
  expired: {
    title: 'This link has run out',
    what: (shop: string) => `Ask ${shop} to open it again. They get your message at once.`,
    unlock: (shop: string) => `Unlock it first. Then ask ${shop} to open it again.`,
    ask: 'Ask to open it again',
    sent: 'Your request is sent',
    sentWhat: (shop: string) => `${shop} decides. Once they open it again, this link works as before.`,
  },
  paused: {
    title: 'This link is paused right now',
    what: (shop: string) => `Come back later, or ask ${shop} when it opens again.`,
  },
  exhausted: {
    title: 'This link has been used up',
    what: (shop: string) => `All its views are taken. Ask ${shop} for a new one.`,
  },
  unknown: {
    title: 'There is nothing at this address',
    what: 'Check that the link is whole, or ask whoever sent it.',
  },
  busy: {
    rate_limited: 'Too many visits from your network',
    unavailable: 'This page does not answer now',
    what: (wait: string) => `Wait ${wait}, then load this page again. Nothing is lost.`,
  },
}

export const inboxWords = {
  title: 'Your inbox',
  closed: 'Everything that was shared with your e-mail, and what you answered. A code shows that it is yours.',
  codeSent: (email: string) =>
    `If something was shared with ${email}, a code is on its way to it. It works for 10 minutes.`,
  of: (email: string) => `What was shared with ${email}`,
  shares: 'Shared with you',
  noShares: 'Nothing is shared with this e-mail now.',
  responses: 'Your answers',
  leave: 'Close the inbox',
  untitled: 'No longer open',
  statuses: { active: 'Open', paused: 'Paused', expired: 'Run out', exhausted: 'Used up', revoked: 'Closed' },
  kinds: { repair_request: 'Repair request', job: 'Job', session: 'Session', saved_filter: 'Records' },
  from: (shop: string) => `From ${shop}`,
  decisions: { accept: 'You made an offer', decline: 'You declined' },
  answers: { pending: 'Waiting', accepted: 'Accepted', declined: 'Not taken' },
}

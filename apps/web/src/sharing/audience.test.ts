import { expect, it } from 'vitest'
import { audienceSentence, type LinkReach } from './audience.ts'

const open: LinkReach = { share_type: 'public', recipients: [] }
const locked: LinkReach = { share_type: 'password', recipients: [] }
const named = (...recipients: string[]): LinkReach => ({ share_type: 'recipients', recipients })

it.each<[LinkReach[], number, string]>([
  [[], 0, 'Only the shop.'],
  [[open], 0, 'The shop, and anyone with the link.'],
  [[open, open], 0, 'The shop, and anyone with one of 2 links.'],
  [[locked], 0, 'The shop, and anyone with the link and its password.'],
  [[open, locked], 0, 'The shop, anyone with the link, and anyone with another link and its password.'],
  [[named('ann@x.test')], 0, 'The shop, and ann@x.test.'],
  [[named('ann@x.test'), named('ann@x.test', 'bob@x.test')], 0, 'The shop, ann@x.test, and bob@x.test.'],
  [[named('a@x.test', 'b@x.test', 'c@x.test')], 0, 'The shop, and 3 named mailboxes.'],
  [[named()], 0, 'The shop, and the mailboxes you name.'],
  [[], 1, 'The shop, and 1 person by name.'],
  [[open], 2, 'The shop, anyone with the link, and 2 people by name.'],
])('%j and %i people', (links, people, sentence) => {
  expect(audienceSentence({ visibility: 'workspace', people, links })).toBe(sentence)
})

it('what is private or open to all says so', () => {
  expect(audienceSentence({ visibility: 'private', people: 0, links: [] })).toBe('Only its owner.')
  expect(audienceSentence({ visibility: 'private', people: 0, links: [open] })).toBe(
    'Its owner, and anyone with the link.',
  )
  expect(audienceSentence({ visibility: 'public', people: 3, links: [open] })).toBe('Anyone.')
})

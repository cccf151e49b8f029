import { expect, it } from 'vitest'
import { splitAddresses } from './split-addresses.ts'

it.each([
  ['', []],
  ['  \n ', []],
  ['ann@x.test', ['ann@x.test']],
  ['ann@x.test, bob@x.test;cy@x.test\ndee@x.test', ['ann@x.test', 'bob@x.test', 'cy@x.test', 'dee@x.test']],
  ['Ann@X.test ann@x.test', ['ann@x.test']],
  ['Ann Forge <ann@x.test>, "Bob, Jr." <bob@x.test>', ['ann@x.test', 'bob@x.test']],
  ['(ann@x.test).', ['ann@x.test']],
  // What is no address stays, so that it is refused in sight of whoever wrote it.
  ['ann@x.test bob', ['ann@x.test', 'bob']],
])('%j holds %j', (text, addresses) => {
  expect(splitAddresses(text)).toEqual(addresses)
})

import { describe, expect, it } from 'vitest'
import { looksLikeMachine } from './looks-like-machine.ts'

const looks = (agent: string) => looksLikeMachine({ headers: { 'user-agent': agent } })
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'

describe('a machine', () => {
  it.each([
    'WhatsApp/2.23.20.0 A',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    `${PHONE} facebookexternalhit/1.1 Facebot Twitterbot/1.0`,
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'Mozilla/5.0 (Windows NT 6.1) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
    'http.rb/5.1.1 (Mastodon/4.2.0; +https://social.example/)',
    'Mozilla/5.0 (compatible; archive.org_bot +http://archive.org/details/archive.org_bot)',
  ])('is %s', (agent) => expect(looks(agent)).toBe(true))
})

describe('a person', () => {
  it.each([
    `${PHONE} Mobile/22B83 Safari Line/14.19.0`,
    `${PHONE} Mobile/22B83 Instagram 142.0.0.22.109 (iPhone12,5)`,
    `${PHONE} Mobile/22B83 Viber/23.1.0`,
    `${PHONE} Mobile/22B83 [Pinterest/iOS]`,
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Teams/24.1 Chrome/130.0 Electron/33.0 Safari/537.36',
    'Mozilla/5.0 (X11; CUBOT_MyGoogleBots) Chrome/130.0',
    '',
  ])('is %j', (agent) => expect(looks(agent)).toBe(false))
})

it('reads no more of a name than a name has', () => {
  expect(looks(`${'x '.repeat(250)}Slackbot`)).toBe(false)
})

import { expect, it } from 'vitest'
import { visitorWords } from './visitor-words.ts'

it.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  ['curl/8.5.0', 'curl'],
  ['Mozilla/5.0 (Android 15; Mobile)', 'A browser on Android'],
  ['something new', 'Unknown'],
  [null, 'Unknown'],
])('%s', (userAgent, said) => {
  expect(visitorWords(userAgent, false)).toBe(said)
})

it.each([
  ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'Slack'],
  ['WhatsApp/2.23.20.0', 'WhatsApp'],
  ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'Facebook'],
  ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 'Bing'],
  ['who-knows/1', 'A program'],
])('a preview by %s', (userAgent, said) => {
  expect(visitorWords(userAgent, true)).toBe(said)
})

import { createHash } from 'node:crypto'

/** Phones, desktops and the programs that fetch previews, at addresses that are kept for documentation. */
export const VISITORS = {
  estimator: {
    ip: '198.51.100.75',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36',
  },
  accountant: {
    ip: '192.0.2.118',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36',
  },
  tenantPhone: {
    ip: '203.0.113.24',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
  },
  tenantLaptop: {
    ip: '203.0.113.24',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15',
  },
  lettings: {
    ip: '198.51.100.140',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36 Edg/146.0.0.0',
  },
  tilerPhone: {
    ip: '192.0.2.61',
    userAgent:
      'Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Mobile Safari/537.36',
  },
  rooferPhone: {
    ip: '198.51.100.33',
    userAgent:
      'Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36',
  },
  rooferOffice: {
    ip: '198.51.100.90',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36',
  },
  insurer: {
    ip: '192.0.2.200',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
  },
  landlord: {
    ip: '203.0.113.77',
    userAgent:
      'Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
  },
  yardOwner: {
    ip: '203.0.113.9',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  },
  glazier: {
    ip: '192.0.2.118',
    userAgent:
      'Mozilla/5.0 (Linux; Android 16; SM-A566B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Mobile Safari/537.36',
  },
  locksmith: {
    ip: '203.0.113.130',
    userAgent:
      'Mozilla/5.0 (Linux; Android 14; moto g84) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/145.0.0.0 Mobile Safari/537.36',
  },
  caretaker: {
    ip: '192.0.2.15',
    userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0',
  },
  schoolOffice: {
    ip: '192.0.2.18',
    userAgent: 'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  },
  blacksmith: {
    ip: '198.51.100.52',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/145.0.0.0 Safari/537.36',
  },
  galvaniser: {
    ip: '192.0.2.84',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/145.0.0.0 Safari/537.36 Edg/145.0.0.0',
  },
  surveyor: {
    ip: '198.51.100.61',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
  },
  boilerMaker: {
    ip: '198.51.100.171',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/146.0.0.0 Safari/537.36',
  },
  stranger: { ip: '203.0.113.201', userAgent: 'python-requests/2.32.5' },
  slack: {
    ip: '198.51.100.4',
    userAgent: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    isBot: true,
  },
  whatsApp: { ip: '192.0.2.250', userAgent: 'WhatsApp/2.26.41.75 A', isBot: true },
} satisfies Record<string, { ip: string; userAgent: string; isBot?: boolean }>

export type Visitor = keyof typeof VISITORS

/** Tells the visitors of one day apart, as the API does. */
export const visitorOn = (at: Date, { ip, userAgent }: { ip: string; userAgent: string }) =>
  createHash('sha256')
    .update(`${at.toISOString().slice(0, 10)}:${ip}:${userAgent}`)
    .digest()
    .subarray(0, 12)

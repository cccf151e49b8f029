import { dayIn } from './time.ts'

/** What the demo's two pipelines hold: places where the shop works, and what it has quoted there. */

export const siteFields = [
  { key: 'name', label: 'Site', type: 'text', required: true },
  { key: 'town', label: 'Town', type: 'text' },
  { key: 'caretaker_phone', label: 'Caretaker', type: 'phone' },
]

export const SITES = [
  ['Old School House', 'Ledbury', '+44 1531 555 010'],
  ['Mill Lane 4', 'Hereford', '+44 1432 555 123'],
  ['Abbey Yard', 'Leominster', '+44 1568 555 871'],
  ['Canal Wharf', 'Worcester', '+44 1905 555 340'],
  ['Station Approach', 'Malvern', '+44 1684 555 602'],
  ['The Tannery', 'Ludlow', '+44 1584 555 219'],
  ['Brook Farm', 'Bromyard', '+44 1885 555 477'],
  ['Castle Terrace', 'Ludlow', '+44 1584 555 733'],
] as const

const STATUSES = ['asked', 'quoted', 'won', 'lost'] as const
const TRADES = ['joinery', 'metalwork', 'roofing', 'heating', 'glazing'] as const

const ESTIMATORS = [
  { user_id: 1, name: 'Josh Cowan' },
  { user_id: 2, name: 'Mina Farah' },
  { user_id: 3, name: 'Bea Lindqvist' },
] as const

/** `site` is a relation: the pipeline that it names is made first. */
export const quoteFields = (sitesId: string) => [
  { key: 'company_name', label: 'Company', type: 'text', required: true },
  { key: 'deal_value', label: 'Value', type: 'currency' },
  { key: 'status', label: 'Status', type: 'select', options: [...STATUSES], required: true },
  { key: 'sales_agent', label: 'Estimator', type: 'user' },
  { key: 'trades', label: 'Trades', type: 'multi_select', options: [...TRADES] },
  { key: 'due', label: 'Answer by', type: 'date' },
  { key: 'site', label: 'Site', type: 'relation', pipeline_id: sitesId },
  { key: 'contact_email', label: 'Contact', type: 'email' },
  { key: 'contact_phone', label: 'Phone', type: 'phone' },
  { key: 'urgent', label: 'Urgent', type: 'boolean' },
  { key: 'margin', label: 'Margin %', type: 'number' },
  { key: 'drawings', label: 'Drawings', type: 'url' },
  { key: 'remarks', label: 'Remarks', type: 'text' },
]

const FIRST = [
  'Hart',
  'Wye',
  'Bramley',
  'Teme',
  'Clee',
  'Arrow',
  'Lugg',
  'Severn',
  'Orchard',
  'Beacon',
  'Priory',
  'Quarry',
]
const SECOND = [
  'Estates',
  'Lettings',
  'Dairy',
  'Hotels',
  'Housing Trust',
  'Breweries',
  'Schools',
  'Parish Council',
  'Interiors',
]
const WORK = [
  'New oak doors for the hall',
  'Handrails on both stairs',
  'Slates lifted by the storm, north side',
  'Boiler room: new flue and hatch',
  'Shopfront, toughened glass',
  'Gate hinges and a lock that holds',
]

/** A hundred and twenty, the same ones each time; what is empty is left out, as it is in every record. */
export const quotes = (siteIds: readonly string[]) =>
  Array.from({ length: 120 }, (_, n) => {
    const pick = <T>(list: readonly T[], step: number) => list[(n * step + Math.floor(n / 7)) % list.length] as T
    const company = `${pick(FIRST, 5)} ${pick(SECOND, 4)}`
    const status = pick(STATUSES, 3)
    const mailbox = company.toLowerCase().replaceAll(' ', '-')
    const data = {
      company_name: company,
      deal_value: { amount: 450 + ((n * 7919) % 480) * 50, currency: n % 11 === 0 ? 'EUR' : 'GBP' },
      status,
      sales_agent: n % 13 === 0 ? [ESTIMATORS[0], ESTIMATORS[1]] : [pick(ESTIMATORS, 2)],
      trades:
        n % 5 === 0
          ? [pick(TRADES, 3), pick(TRADES, 4)].filter((one, i, all) => all.indexOf(one) === i)
          : [pick(TRADES, 2)],
      ...(status !== 'lost' && { due: dayIn(((n * 17) % 60) - 12) }),
      site: pick(siteIds, 3),
      contact_email: `office@${mailbox}.example`,
      ...(n % 3 !== 0 && { contact_phone: `+44 1432 555 ${String(100 + n)}` }),
      ...(n % 6 === 0 && { urgent: true }),
      margin: 8 + ((n * 37) % 240) / 10,
      ...(n % 4 === 0 && { drawings: `https://drawings.forge.example/${1400 + n}` }),
      remarks: pick(WORK, 5),
    }
    return { data, hours: 3 + n * 9 }
  })

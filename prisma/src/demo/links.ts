import type { AccessMode, ShareType } from '@latchkey/contract'
import type { DemoJob } from './job-story.ts'
import type { DemoFilter } from './records.ts'
import type { DemoSession } from './session-stories.ts'
import type { DemoRequest } from './stories.ts'
import { flooded, opened, openedAs, refused, type Visit, went } from './visits.ts'

/** Hours are counted back from now, but for `lasts`, which is counted from when it was made. */
export type Link = {
  of: DemoRequest | DemoJob | DemoSession | DemoFilter
  by: 'owner' | 'staff'
  notes: string
  made: number
  lasts: number | null
  type?: ShareType
  mode?: AccessMode
  /** What leaves, of records. */
  fields?: string[]
  recipients?: string[]
  intendedFor?: string
  maxViews?: number
  tellsOwner?: boolean
  mailedTo?: string[]
  paused?: number
  stopped?: number
  visits: Visit[]
}

const WEEK = 168
const MONTH = 720

const caretaker = 'caretaker@old-school.example'
const office = 'office@old-school.example'
const claims = 'claims@northern-mutual.example'
const yardOwner = 'yara@abbey-yard.example'

const LINKS = {
  glazier: {
    of: 'window',
    by: 'staff',
    notes: 'For the glazier, to price a new pane',
    made: 717,
    lasts: WEEK,
    stopped: 695,
    visits: [
      ...opened('whatsApp', 716.9),
      ...opened('glazier', 716.2, 709.5, 698),
      ...refused('revoked', 'glazier', 671, 644.5),
    ],
  },
  galvaniser: {
    of: 'gate',
    by: 'staff',
    notes: 'For the galvaniser, until he has it',
    made: 670,
    lasts: WEEK,
    visits: [
      ...opened('galvaniser', 668.4, 622, 530.5),
      ...went('records', 'galvaniser', 668.3, 530.4),
      ...refused('expired', 'galvaniser', 430.2),
    ],
  },
  blacksmith: {
    of: 'handrail',
    by: 'staff',
    notes: 'For the blacksmith. Paused until the price is agreed',
    made: 502,
    lasts: MONTH,
    paused: 90,
    visits: [
      ...opened('slack', 501.9),
      ...opened('blacksmith', 500.5, 478, 452.4, 428, 381, 330.2, 260, 187.5, 115),
      ...refused('paused', 'blacksmith', 86, 61.3, 19.8),
    ],
  },
  yardOwner: {
    of: 'handrail',
    by: 'owner',
    notes: 'For the owner of the yard, three looks',
    made: 480,
    lasts: null,
    maxViews: 3,
    tellsOwner: true,
    intendedFor: yardOwner,
    mailedTo: [yardOwner],
    visits: [...opened('yardOwner', 455.2, 410, 300.6), ...refused('exhausted', 'yardOwner', 289, 122.5)],
  },
  roofSurveyor: {
    of: 'roofLadder',
    by: 'owner',
    notes: 'For the surveyor, who may write here. The password is latchkey-demo',
    made: 358,
    lasts: MONTH,
    type: 'password',
    mode: 'comment',
    intendedFor: 'survey@marches-structures.example',
    mailedTo: ['survey@marches-structures.example'],
    visits: [
      ...refused('locked', 'surveyor', 350.1, 94.5),
      ...refused('wrong_password', 'surveyor', 350.08),
      ...opened('surveyor', 350.05, 94.4),
      ...went('records', 'surveyor', 350, 94.3),
      ...went('comment', 'surveyor', 94.2),
    ],
  },
  locksmith: {
    of: 'door',
    by: 'staff',
    notes: 'For the locksmith',
    made: 334,
    lasts: WEEK,
    visits: [
      ...opened('whatsApp', 333.9),
      ...opened('locksmith', 333.1, 331, 311.4, 262, 239.8, 191),
      ...refused('expired', 'locksmith', 150.2, 52.6, 30),
    ],
  },
  railingOwner: {
    of: 'railing',
    by: 'owner',
    notes: 'For Lena, to follow the work',
    made: 331,
    lasts: null,
    mode: 'export',
    intendedFor: 'lena@church-road-estates.example',
    mailedTo: ['lena@church-road-estates.example'],
    visits: [
      ...opened('whatsApp', 330.8),
      ...opened('landlord', 330, 282.4, 210, 141.3, 70.6, 22.2, 2.4),
      ...went('records', 'landlord', 281.9),
      ...went('export', 'landlord', 281.8, 22.1),
    ],
  },
  landlord: {
    of: 'door',
    by: 'owner',
    notes: 'For the landlord. The password is latchkey-demo',
    made: 330,
    lasts: MONTH,
    type: 'password',
    intendedFor: 'lena@church-road-estates.example',
    visits: [
      ...refused('locked', 'landlord', 326, 214),
      ...opened('landlord', 325.9, 280.3, 213.9, 166, 97.2),
      ...refused('locked', 'stranger', 190.02),
      ...refused('wrong_password', 'stranger', 190.01, 190.008, 190.006, 190.004, 190.002),
      ...flooded('stranger', 14, 189.98),
    ],
  },
  school: {
    of: 'door',
    by: 'staff',
    notes: 'For the caretaker and the school’s office',
    made: 262,
    lasts: MONTH,
    type: 'recipients',
    recipients: [caretaker, office],
    mailedTo: [caretaker, office],
    visits: [
      ...refused('locked', 'caretaker', 260),
      ...openedAs(caretaker, 'caretaker', 259.9, 235, 140.4, 44.2),
      ...refused('locked', 'schoolOffice', 212),
      ...refused('wrong_code', 'schoolOffice', 211.97),
      ...openedAs(office, 'schoolOffice', 211.9, 92.3, 21),
    ],
  },
  tenant: {
    of: 'tap',
    by: 'staff',
    notes: 'For the tenant, who may write here',
    made: 142,
    lasts: WEEK,
    mode: 'comment',
    mailedTo: ['tess@mill-lane.example'],
    visits: [
      ...opened('tenantPhone', 141.2, 120, 96.4, 70, 49.3, 22.1, 5.4),
      ...went('file', 'tenantPhone', 141.15, 141.1),
      ...opened('tenantLaptop', 118.7, 73),
      ...went('comment', 'tenantPhone', 119.9, 49.2),
      ...opened('lettings', 43.5, 40.6),
      ...went('file', 'lettings', 43.4),
    ],
  },
  heating: {
    of: 'heating',
    by: 'owner',
    notes: 'For the heating engineer',
    made: 66,
    lasts: WEEK,
    intendedFor: 'nia@warmworks.example',
    mailedTo: ['nia@warmworks.example'],
    visits: [],
  },
  boilerMaker: {
    of: 'boilerLog',
    by: 'owner',
    notes: 'For the maker of the boiler',
    made: 46,
    lasts: MONTH,
    intendedFor: 'service@ember-boilers.example',
    mailedTo: ['service@ember-boilers.example'],
    visits: [...opened('boilerMaker', 45.1, 28.6, 4.8), ...went('records', 'boilerMaker', 45, 28.5)],
  },
  roofers: {
    of: 'roof',
    by: 'owner',
    notes: 'For three roofers, to quote',
    made: 23,
    lasts: WEEK,
    visits: [
      ...opened('whatsApp', 22.95, 22.9),
      ...opened('rooferPhone', 22.4, 19.7, 6.5),
      ...went('file', 'rooferPhone', 22.35),
      ...opened('slack', 20.8),
      ...opened('rooferOffice', 20.6, 12.4, 3.3),
      ...went('file', 'rooferOffice', 20.55, 20.5),
      ...opened('tilerPhone', 9.1, 3.4),
      ...went('file', 'tilerPhone', 9.05),
    ],
  },
  insurer: {
    of: 'roof',
    by: 'owner',
    notes: 'For the insurer. The password is latchkey-demo',
    made: 21,
    lasts: MONTH,
    type: 'password',
    intendedFor: claims,
    tellsOwner: true,
    mailedTo: [claims],
    visits: [
      ...refused('locked', 'insurer', 19.9, 2.6),
      ...refused('wrong_password', 'insurer', 19.88, 19.86),
      ...opened('insurer', 19.84, 2.5),
    ],
  },
  josh: {
    of: 'joshsQuotes',
    by: 'staff',
    notes: 'For Josh, who works for himself: he may change what is his',
    made: 140,
    lasts: WEEK,
    mode: 'filtered_edit',
    fields: ['company_name', 'deal_value', 'status', 'due', 'site', 'remarks'],
    intendedFor: 'josh@cowan-estimating.example',
    mailedTo: ['josh@cowan-estimating.example'],
    visits: [
      ...opened('estimator', 139.1, 117.4, 93, 46.2, 21.5),
      ...went('records', 'estimator', 139, 117.3, 93, 46.1, 21.4),
      ...went('edit', 'estimator', 117.2, 46),
    ],
  },
  bank: {
    of: 'largeOpen',
    by: 'owner',
    notes: 'For the bank, which asks what is coming in',
    made: 100,
    lasts: MONTH,
    fields: ['company_name', 'deal_value', 'status', 'due'],
    visits: [...opened('accountant', 96.5, 24.4), ...went('records', 'accountant', 96.4, 24.3)],
  },
  accountant: {
    of: 'won',
    by: 'owner',
    notes: 'For the accountant, every month',
    made: 90,
    lasts: null,
    mode: 'export',
    fields: ['company_name', 'deal_value', 'sales_agent', 'trades'],
    visits: [...opened('accountant', 88.2, 40.7), ...went('export', 'accountant', 88.1, 40.6)],
  },
} satisfies Record<string, Link>

export type LinkName = keyof typeof LINKS

export const links = Object.entries(LINKS) as [LinkName, Link][]

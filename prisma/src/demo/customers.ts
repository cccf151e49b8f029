import type { Prisma } from '../../generated/client.ts'
import { numbered } from '../new-id.ts'
import { did, type Noted } from './audit.ts'
import type { Shop } from './people.ts'
import { hoursAgo } from './time.ts'

/** The first has an account; the others ring or come by. */
const CUSTOMERS = [
  {
    name: 'casey',
    person: ['Casey', 'Customer'],
    companyName: 'Mill Lane Lettings',
    email: 'customer@demo.test',
    phone: '+44 1432 555 118',
    address: '4 Mill Lane\nHereford',
    days: 39,
  },
  {
    name: 'lena',
    person: ['Lena', 'Hartwell'],
    companyName: 'Church Road Estates',
    email: 'lena@church-road-estates.example',
    phone: '+44 1432 555 204',
    address: '7 Church Road\nLedbury',
    days: 38.5,
  },
  {
    name: 'yara',
    person: ['Yara', 'Nowak'],
    companyName: 'Abbey Yard',
    email: 'yara@abbey-yard.example',
    phone: '+44 1568 555 871',
    address: 'Abbey Yard 3\nLeominster',
    days: 38.2,
  },
  {
    name: 'tom',
    person: ['Tom', 'Ashby'],
    companyName: 'Ashby’s Bakery',
    email: 'tom@ashby-bakery.example',
    phone: '+44 1531 555 066',
    address: '21 High Street\nLedbury',
    days: 33,
  },
  {
    name: 'nadia',
    person: ['Nadia', 'Rahman'],
    companyName: 'Wye Rowing Club',
    email: 'boats@wye-rowing.example',
    phone: '+44 1432 555 390',
    address: 'The Boathouse, Canal Wharf\nWorcester',
    days: 24,
  },
  {
    name: 'gareth',
    person: ['Gareth', 'Pugh'],
    companyName: null,
    email: null,
    phone: '+44 1885 555 477',
    address: 'Brook Farm\nBromyard',
    days: 18,
  },
  {
    name: 'helen',
    person: ['Helen', 'Marsh'],
    companyName: 'Teme Valley School',
    email: 'office@teme-valley-school.example',
    phone: '+44 1584 555 219',
    address: 'Castle Terrace\nLudlow',
    days: 29,
  },
  {
    name: 'ivo',
    person: ['Ivo', 'Petrov'],
    companyName: 'Lugg Brewery',
    email: 'ivo@lugg-brewery.example',
    phone: '+44 1568 555 300',
    address: 'The Maltings\nLeominster',
    days: 27,
  },
] as const

export type DemoCustomer = (typeof CUSTOMERS)[number]['name']
export type DemoCustomers = Record<DemoCustomer, { id: string; name: string; company: string | null }>

/** For whom the shop works. */
export async function insertDemoCustomers(
  db: Prisma.TransactionClient,
  shop: Shop,
): Promise<{ customers: DemoCustomers; audit: Noted[] }> {
  const { workspaceId } = shop
  const made = numbered([...CUSTOMERS]).map(({ id, person: [firstName, lastName], name, days, ...rest }) => {
    const searchText = [firstName, lastName, rest.companyName, rest.email, rest.phone, rest.address]
    const accountId = rest.email === shop.customer.email ? shop.customer.id : null
    const times = { createdAt: hoursAgo(days * 24), updatedAt: hoursAgo(days * 24) }
    const row = { id, workspaceId, accountId, firstName, lastName, searchText: searchText.filter(Boolean).join(' ') }
    return { name, row: { ...row, ...rest, ...times } }
  })
  await db.customer.createMany({ data: made.map(({ row }) => row) })
  const fullName = ({ firstName, lastName }: (typeof made)[number]['row']) => `${firstName} ${lastName}`
  const audit = made.map(({ row }) => {
    const data = { customer_id: row.id, name: fullName(row) }
    return did(shop.owner, 'customer.created', data, row.createdAt, { workspaceId })
  })
  const named = made.map(({ name, row }) => [name, { id: row.id, name: fullName(row), company: row.companyName }])
  return { customers: Object.fromEntries(named) as DemoCustomers, audit }
}

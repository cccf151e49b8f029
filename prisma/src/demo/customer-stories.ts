/** Days are counted back from now. */
export type CustomerStory = {
  name: DemoCustomer
  person: [first: string, last: string]
  companyName: string | null
  email: string | null
  phone: string
  address: string
  days: number
  /** Asked into the portal, there, seen last, and shut out again. */
  invited?: number
  joined?: number
  lastSeen?: number
  shutOut?: number
}

export type DemoCustomer = 'casey' | 'lena' | 'yara' | 'tom' | 'nadia' | 'gareth' | 'helen' | 'ivo' | 'victor'

/** Some are in the portal, some are asked in, one was shut out again; the others ring or come by. */
export const CUSTOMERS: CustomerStory[] = [
  {
    name: 'casey',
    person: ['Casey', 'Customer'],
    companyName: 'Mill Lane Lettings',
    email: 'customer@demo.test',
    phone: '+44 1432 555 118',
    address: '4 Mill Lane\nHereford',
    days: 39,
    invited: 38.9,
    joined: 38.4,
    lastSeen: 0.09,
  },
  {
    name: 'lena',
    person: ['Lena', 'Hartwell'],
    companyName: 'Church Road Estates',
    email: 'lena@church-road-estates.example',
    phone: '+44 1432 555 204',
    address: '7 Church Road\nLedbury',
    days: 38.5,
    invited: 30,
    joined: 29.4,
    lastSeen: 0.6,
  },
  {
    name: 'yara',
    person: ['Yara', 'Nowak'],
    companyName: 'Abbey Yard',
    email: 'yara@abbey-yard.example',
    phone: '+44 1568 555 871',
    address: 'Abbey Yard 3\nLeominster',
    days: 38.2,
    invited: 30,
    joined: 27.8,
    lastSeen: 1.3,
  },
  {
    name: 'tom',
    person: ['Tom', 'Ashby'],
    companyName: 'Ashby’s Bakery',
    email: 'tom@ashby-bakery.example',
    phone: '+44 1531 555 066',
    address: '21 High Street\nLedbury',
    days: 33,
    invited: 12,
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
    invited: 23,
    joined: 22.6,
    lastSeen: 0.38,
  },
  {
    name: 'ivo',
    person: ['Ivo', 'Petrov'],
    companyName: 'Lugg Brewery',
    email: 'ivo@lugg-brewery.example',
    phone: '+44 1568 555 300',
    address: 'The Maltings\nLeominster',
    days: 27,
    invited: 2.2,
  },
  {
    name: 'victor',
    person: ['Victor', 'Crane'],
    companyName: 'Crane & Tow',
    email: 'victor@crane-and-tow.example',
    phone: '+44 1989 555 640',
    address: '2 Station Yard\nRoss-on-Wye',
    days: 36,
    invited: 35.5,
    joined: 35,
    lastSeen: 20,
    shutOut: 19.5,
  },
]

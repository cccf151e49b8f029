export const PROPERTIES = [
  {
    label: 'Mill Lane 4',
    address: '4 Mill Lane, top floor',
    city: 'Leeds',
    postalCode: 'LS1 4DY',
    notes: 'Key at the bakery',
  },
  { label: 'Harbour House', address: '12 Quay Street', city: 'Hull', postalCode: 'HU1 1TE', notes: null },
  {
    label: 'Old School',
    address: '7 Church Road',
    city: 'York',
    postalCode: 'YO1 7HF',
    notes: 'Caretaker: ring twice',
  },
  { label: 'Abbey Yard, unit 3', address: 'Abbey Yard 3', city: 'York', postalCode: 'YO1 8RA', notes: null },
]

export type DemoRequest = 'tap' | 'roof' | 'door' | 'handrail' | 'heating' | 'window'
/** The id of each. */
export type DemoRequests = Record<DemoRequest, string>

export type Story = {
  name: DemoRequest
  title: string
  description: string
  status: string
  priority: string
  property: number | null
  daysAgo: number
  updates: { body: string; status?: string; hoursLater: number }[]
}

export const STORIES: Story[] = [
  {
    name: 'tap',
    title: 'Kitchen tap drips day and night',
    description:
      'The mixer in the kitchen drips about once a second, and the cupboard below is damp.\nTenant is at home after five.',
    status: 'in_progress',
    priority: 'high',
    property: 0,
    daysAgo: 6,
    updates: [
      { body: 'Looked at it: the cartridge is worn out. Ordered a new one.', status: 'in_progress', hoursLater: 20 },
      { body: 'The part is here. Fitting it on Thursday afternoon.', hoursLater: 90 },
    ],
  },
  {
    name: 'roof',
    title: 'Roof leaks above the stairs',
    description: 'After heavy rain there is a puddle on the second landing. Two slates have slipped.',
    status: 'open',
    priority: 'urgent',
    property: 1,
    daysAgo: 1,
    updates: [],
  },
  {
    name: 'door',
    title: 'Front door does not lock',
    description: 'The bolt no longer meets the plate. Can be pulled shut, but not locked.',
    status: 'completed',
    priority: 'urgent',
    property: 2,
    daysAgo: 14,
    updates: [
      { body: 'Adjusted the plate, works for now. New lock on Monday.', status: 'in_progress', hoursLater: 3 },
      { body: 'New lock fitted, three keys left with the caretaker.', status: 'completed', hoursLater: 72 },
    ],
  },
  {
    name: 'handrail',
    title: 'Handrail in the yard is loose',
    description: 'Two of the four fixings are rusted through.',
    status: 'on_hold',
    priority: 'normal',
    property: 3,
    daysAgo: 21,
    updates: [{ body: 'Waiting for the owner to agree to the price.', status: 'on_hold', hoursLater: 48 }],
  },
  {
    name: 'heating',
    title: 'Heating in the hall stays cold',
    description: 'All other radiators are warm. Bled it once, no change.',
    status: 'open',
    priority: 'normal',
    property: 2,
    daysAgo: 3,
    updates: [{ body: 'Appointment on Friday between 8 and 10.', hoursLater: 6 }],
  },
  {
    name: 'window',
    title: 'Window on the landing is cracked',
    description: 'Single pane, 60 by 90 cm.',
    status: 'cancelled',
    priority: 'low',
    property: 0,
    daysAgo: 30,
    updates: [{ body: 'The tenant has had it replaced already.', status: 'cancelled', hoursLater: 24 }],
  },
]

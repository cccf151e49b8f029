import type { DeliveryMethod, JobSource, JobStatus, Priority, TaskStatus } from '@latchkey/contract'
import type { DemoCustomer } from './customers.ts'
import type { Person } from './people.ts'

export type DemoJob =
  | (
      | 'gate'
      | 'divider'
      | 'lockers'
      | 'roofLadder'
      | 'trailer'
      | 'railing'
      | 'cattleGrid'
      | 'weatherVane'
      | 'fireEscape'
    )
  | ('worktop' | 'skip' | 'treads' | 'gardenRail' | 'letterBoxes' | 'bicycleRack' | 'balconyDoor')
  | ('cellarHatch' | 'shopSign' | 'downpipes' | 'scaffoldClamps' | 'stageSteps' | 'wallHooks' | 'yardBench')
  | ('balustrade' | 'trolley' | 'harrow' | 'ovenDoor' | 'rowlocks' | 'mashTun' | 'kettle')
/** The id of each. */
export type DemoJobs = Record<DemoJob, string>

type Insider = 'owner' | 'staff'
/** Only those from the portal have something done by the customer. */
export type Doer = Insider | 'customer'
/** Who is meant by that, of one job. */
export type Cast = Record<Doer, Person>

export type Task = [title: string, status?: TaskStatus, result?: string]
export type EditedField = 'quantity' | 'material' | 'dimensions' | 'requested_date'
type Said<By> = { by: By; body: string; after: number }

/** Days are counted back from now, but for `wanted`; `after` is hours from when it was taken down. */
export type JobStory = {
  name: DemoJob
  title: string
  type: 'repair' | 'fabrication' | 'installation' | 'maintenance' | 'other'
  description: string
  customer: DemoCustomer | null
  source: JobSource
  priority?: Priority
  days: number
  /** Days from now; those of what is finished are past. */
  wanted?: number
  quantity?: number
  material?: string
  dimensions?: string
  delivery?: DeliveryMethod
  site?: string
  orderNumber?: string
  contact?: [name: string, phone: string]
  special?: string
  /** From what it starts as, each step in its order. */
  moves: { to: JobStatus; after: number; by?: Doer; reason?: string }[]
  edits?: { field: EditedField; before: string | number | null; after: number; by?: Doer; reason?: string }[]
  tasks: Task[]
  messages?: Said<Doer>[]
  notes?: Said<Insider>[]
  rating?: { score: number; comment: string | null; after: number }
}

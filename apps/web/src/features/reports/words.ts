import { hoursWords } from './hours-words.ts'

const counted = (one: string, many: string) => (count: number) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString()} ${many}`

const jobs = counted('job', 'jobs')
const ratings = counted('rating', 'ratings')
const changes = counted('change', 'changes')
const percent = (share: number) => `${Math.round(share * 100)}%`

export const words = {
  title: 'Reports',
  lead: 'How jobs come in, how long they take, and what customers say of them. What one of you keeps private is in none of it.',
  loading: 'Loading',
  failed: 'The reports could not be loaded',
  empty: (days: string) => `Nothing happened in ${days} days`,
  emptyWhy: 'As soon as a job comes in, it is counted here: through the portal, by phone or at the counter.',
  emptyAction: 'To the jobs',
  few: 'Too few to read anything into it.',
  count: 'Jobs',
  jobs,

  cameIn: 'How jobs came in',
  throughPortal: (share: number, portal: number, total: number) =>
    `${percent(share)} of what came in came through the portal: ${portal.toLocaleString()} of ${jobs(total)}.`,
  noneCameIn: 'No job came in within this time.',
  ofAll: (part: number, total: number) =>
    `${part.toLocaleString()} of ${total.toLocaleString()}${total === 0 ? '' : `, ${percent(part / total)}`}`,
  jobsThrough: 'Jobs through the portal',
  customersThrough: 'Customers with a job who handed one in through the portal',
  goal: 'Goal 60%',
  customersIdle: (total: number, idle: number) => {
    if (total === 0) return ''
    return idle === 0
      ? 'Each of your customers had a job.'
      : `${idle.toLocaleString()} of ${total.toLocaleString()} customers had no job in this time.`
  },
  whatTable: 'What',
  part: 'Through the portal',
  all: 'In all',

  byDay: 'What came in, day by day',
  byDayChart: 'Jobs that came in, by day',
  sources: { portal: 'Portal', phone: 'Phone', counter: 'Counter' },
  nothing: 'nothing',
  day: 'Day',
  quietDays: 'Days on which nothing happened are left out. Days begin and end at midnight UTC.',

  turnaround: 'How long jobs wait',
  turnaroundHint: 'From coming to a stage until going on from it. What is still there is not counted yet.',
  turnaroundNone: 'No job has gone on from a stage within this time.',
  stage: 'Stage',
  median: 'Median',
  average: 'Average',
  medianSaid: (hours: number) => `half within ${hoursWords(hours)}`,
  averageSaid: (hours: number) => `${hoursWords(hours)} on average`,

  byType: 'By type',
  type: 'Type',
  byCustomer: 'By customer',
  byCustomerHint: 'Those with most jobs.',
  customer: 'Customer',
  noCustomers: 'No job of this time has a customer.',

  ratings: 'What customers say',
  rated: (average: number, count: number) =>
    `${average.toLocaleString(undefined, { maximumFractionDigits: 1 })} out of 5, from ${ratings(count)}.`,
  noRatings: 'Nobody has rated a job within this time. Customers are asked on the page of a completed one.',
  score: (score: number) => `${score} out of 5`,
  scoreHead: 'Rating',
  ratingsHead: 'Ratings',
  ratingsCount: ratings,

  edits: 'Changes of jobs',
  edited: (total: number, jobsChanged: number) =>
    `${changes(total)} on ${jobs(jobsChanged)}, every one kept with who, when, from what to what, and why.`,
  noEdits: 'No job was changed within this time.',
  who: 'By whom',
  byCustomers: 'By customers',
  byShop: 'By the shop',
  changesHead: 'Changes',
  changes,

  openings: 'Links',
  opened: (granted: number, total: number) =>
    `${granted.toLocaleString()} of ${total.toLocaleString()} times that somebody opened a link, they got in.`,
  noOpenings: 'Nobody opened a link within this time.',
  gotIn: 'Got in',
  refused: 'Refused',
  outcome: 'Outcome',
  times: 'Times',

  files: 'Take it along',
  filesHint: 'All there is, whatever the time above. CSV opens in a spreadsheet, JSON is for programs.',
  things: {
    customers: ['Customers', 'Names, addresses, what they may do, how many jobs'],
    jobs: ['Jobs', 'Every field, how it came in, where it stands, its rating'],
    history: ['Changes', 'Field by field: from what to what, by whom, why'],
  },
} as const

import type { FailureCause, getSystem, ReplyOf, SystemState } from '@latchkey/contract'

type Shown = ReplyOf<typeof getSystem>

const counted = (one: string, many: string) => (count: number) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString()} ${many}`

const connections = counted('connection', 'connections')

const tasks = new Map([
  ['send_mail', 'Sending mail'],
  ['mail_link', 'Mailing links that confirm a mailbox'],
  ['mail_code', 'Mailing codes'],
  ['mail_share', 'Mailing shared links'],
  ['share_opened', 'Telling of first openings'],
  ['warn_of_expiry', 'Warning of links that end soon'],
  ['deliver_webhook', 'Telling webhooks'],
  ['scan_file', 'Looking at new files'],
  ['drop_file', 'Removing files'],
  ['make_order', 'Keeping large tables sorted'],
  ['make_statistics', 'Counting large tables'],
  ['sweep', 'Tidying up'],
])

const mailWays: Record<Shown['mail']['way'], string> = {
  resend: 'By Resend',
  smtp: 'By SMTP',
  outbox: 'Nowhere: it stays on this machine',
}

const storageWays: Record<Shown['storage']['way'], string> = {
  folder: 'In a folder of this machine',
  s3: 'In an S3 bucket',
}

const states: Record<SystemState, string> = { off: 'Not used', reachable: 'Reachable', away: 'Not reachable' }

const causes: Record<FailureCause, string> = {
  mail_provider: 'The mail provider did not take the mail.',
  database: 'The database was away, or did not answer in time.',
  storage: 'The file store refused, or has no room.',
  scanner: 'The scanner did not look at the file.',
  key_gone: 'What it needs was sealed with a key that is missing from SECRET_KEYS.',
  bytes_gone: 'The file is missing from the file store.',
  other: 'An error that nobody expected. The log says more.',
}

export const words = {
  title: 'System',
  lead: 'How Latchkey is, for everybody who uses it here. You see it because your workspace was the first.',
  leadOwn: 'How Latchkey is for your workspace. The database and the queue are shown to those who run it.',
  loading: 'Loading',
  failed: 'How the system is could not be loaded',
  program: 'Program',
  version: 'Version',
  redis: 'Redis',
  states,
  mail: 'Mail',
  lately: 'The figures are of the last 7 days.',
  goes: 'Goes out',
  mailWays,
  sent: 'Sent',
  refused: 'Given up',
  waiting: 'Waiting',
  files: 'Files',
  kept: 'Kept',
  storageWays,
  storage: 'File store',
  scanner: 'Scanner',
  scannerOff: 'Files are served without being scanned.',
  waitingFiles: 'Wait to be looked at',
  webhooks: 'Webhooks',
  webhooksLink: 'To the webhooks',
  active: 'At work',
  paused: 'Paused',
  delivered: 'Delivered',
  onTheWay: 'On the way',
  database: 'Database',
  postgres: 'PostgreSQL',
  size: 'Size',
  connections: 'Connections',
  ofMost: (count: number, most: number) => `${connections(count)} of ${most.toLocaleString()}`,
  migrations: 'Migrations',
  newest: 'Newest',
  migrated: 'Applied',
  queue: 'Queue',
  queueHelp: 'What is done apart from requests: mail, webhooks, files.',
  workers: (count: number) =>
    count === 0 ? 'Nobody is working on it at the moment.' : `${counted('worker is', 'workers are')(count)} on it.`,
  queueEmpty: 'Nothing waits.',
  task: 'Work',
  taskWords: (task: string) => tasks.get(task) ?? task,
  running: 'Under way',
  later: 'Later',
  oldest: 'Oldest waits since',
  none: 'None',
  failedJobs: 'Failed work',
  failedHelp: 'What was tried again and again and then given up. Once the cause is mended, try it again.',
  failedNone: 'Nothing has failed.',
  failedMore: (shown: number, count: number) =>
    `The newest ${shown} of ${count.toLocaleString()}. Trying all again takes every one of them.`,
  why: 'Why',
  causes,
  tries: 'Tries',
  failedAt: 'Failed',
  number: (id: string) => `No. ${id} in the log`,
  retry: 'Retry',
  retryOf: (task: string, id: string) => `Retry: ${tasks.get(task) ?? task}, no. ${id}`,
  retried: 'It is tried again.',
  retryAll: 'Retry all',
  retriedAll: (count: number) =>
    count === 0 ? 'There was nothing left to retry.' : `${counted('piece', 'pieces')(count)} of work tried again.`,
}

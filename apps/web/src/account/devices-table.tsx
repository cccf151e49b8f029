import { listDevices, type ReplyOf, removeDevice } from '@latchkey/contract'
import { deviceWords } from '../lib/device-words.ts'
import { leaveForGood } from '../lib/session.ts'
import { useCall } from '../lib/use-call.ts'
import { useQueryOf } from '../lib/use-query-of.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { QueryState } from '../ui/query-state.tsx'
import { RelativeTime } from '../ui/relative-time.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { toastProblem } from '../ui/toast-problem.ts'
import { toast } from '../ui/toast-queue.ts'
import { words } from './words.ts'

// A row on a phone is a small stack.
const rowHeight = 'h-11 max-sm:h-34'

type Device = ReplyOf<typeof listDevices>['results'][number]

const heads = [words.devices.browser, words.devices.network, words.devices.since, words.devices.seen]

/** The browsers that are signed in as me. Signing this one out leads to the sign-in page that is named. */
export function DevicesTable({ signInPath }: { signInPath: string }) {
  const devices = useQueryOf(listDevices, { query: { page_size: 100 } })
  return (
    <QueryState
      query={devices}
      failed={words.devices.failed}
      skeleton={<TableSkeleton heads={heads} rows={2} faces={false} height={rowHeight} />}
    >
      {({ results }) => (
        <Table
          caption={words.devices.caption}
          columns={columnsWith(signInPath)}
          rows={results}
          rowKey={(device) => device.id}
        />
      )}
    </QueryState>
  )
}

const columnsWith = (signInPath: string): Column<Device>[] => [
  {
    key: 'browser',
    header: words.devices.browser,
    main: true,
    // The button at the row's end is wider than a menu's.
    className: 'max-sm:pr-24',
    cell: (device) => (
      <span className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{deviceWords(device.user_agent)}</span>
        {device.is_current && <Badge tone="done">{words.devices.current}</Badge>}
      </span>
    ),
  },
  { key: 'network', header: words.devices.network, cell: (device) => device.ip ?? words.devices.unknownNetwork },
  { key: 'since', header: words.devices.since, cell: (device) => <RelativeTime at={device.created_at} /> },
  { key: 'seen', header: words.devices.seen, cell: (device) => <RelativeTime at={device.last_seen_at} /> },
  {
    key: 'action',
    header: words.devices.action,
    action: true,
    cell: (device) => <SignOut device={device} signInPath={signInPath} />,
  },
]

function SignOut({ device, signInPath }: { device: Device; signInPath: string }) {
  // The list of a session that has just ended must not be asked for again.
  const remove = useCall(removeDevice, { refresh: device.is_current ? [] : [listDevices] })
  const name = deviceWords(device.user_agent)
  const press = async () => {
    await remove.mutateAsync({ params: { id: device.id } })
    if (!device.is_current) return void toast(words.devices.signedOut(name))
    leaveForGood(signInPath)
  }
  return (
    <Button
      size="small"
      aria-label={words.devices.signOutOf(name)}
      onClick={() => press().catch(toastProblem)}
      busy={remove.isPending}
    >
      {words.devices.signOut}
    </Button>
  )
}

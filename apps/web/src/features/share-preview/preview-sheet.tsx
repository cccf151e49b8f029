import {
  type AccessMode,
  kindTraits,
  type PublicEntriesJson,
  type PublicShareJson,
  type PublicTasksJson,
} from '@latchkey/contract'
import type { CSSProperties } from 'react'
import { accentVariables } from '../../lib/accent.ts'
import { Frame } from '../../public/frame.tsx'
import type { FirstRecords } from '../../public/kinds/content-props.ts'
import { publicKinds } from '../../public/kinds/public-kinds.ts'
import { OpenShare } from '../../public/open-share.tsx'
import { words as sharing } from '../../sharing/words.ts'
import { Select } from '../../ui/select.tsx'
import { words } from './words.ts'

type Props = {
  share: PublicShareJson
  /** Of a kind that is read page by page: its first page. */
  entries?: PublicEntriesJson | undefined
  tasks?: PublicTasksJson | undefined
  /** The same of records, with what leaves of them. */
  records?: FirstRecords | undefined
  onMode: (mode: AccessMode) => void
}

/** The public page itself, on a sheet of its own, in the shop's colour. */
export function PreviewSheet({ share, entries, tasks, records, onMode }: Props) {
  const { accent } = share.brand
  const isColour = accent !== null && /^#[0-9a-f]{6}$/i.test(accent)
  const modes = kindTraits[share.kind].modes.map((value) => ({ value, label: sharing.modes[value] }))
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 print:hidden">
        <p role="status" className="max-w-120">
          {words.banner}
        </p>
        <div className="w-52">
          <Select
            aria-label={words.mode}
            value={share.access_mode}
            options={modes}
            onChange={(event) => onMode(event.currentTarget.value as AccessMode)}
          />
        </div>
      </div>
      <div
        style={(isColour ? accentVariables(accent) : undefined) as CSSProperties | undefined}
        className="rounded-panel border border-line bg-paper [&_.public-page]:min-h-0"
      >
        <Frame brand={share.brand} isPart isWide={publicKinds[share.kind].isWide}>
          <OpenShare
            key={entries?.count ?? JSON.stringify(tasks ?? records)}
            share={share}
            comments={null}
            entries={entries}
            tasks={tasks}
            records={records}
            api={null}
          />
        </Frame>
      </div>
    </>
  )
}

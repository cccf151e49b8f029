import type { PublicField, PublicShareJson } from '@latchkey/contract'
import { useState } from 'react'
import { ProblemLine } from '../notice-line.tsx'
import { words } from '../words.ts'
import { usePart } from './use-part.ts'
import type { RecordJson, Records } from './use-records.ts'

type Options = {
  api: string | null
  fields: readonly PublicField[]
  records: Pick<Records, 'list' | 'put'>
  share: Pick<PublicShareJson, 'brand' | 'capabilities'>
  said: number
  onDone: (done: Done) => void
}
/** What became of a change, in words, and whether the record has gone with it. */
export type Done = { sentence: string; isGone: boolean }
export type RecordDialogProps = Omit<Options, 'api'> & {
  api: string
  record: RecordJson
  isOpen: boolean
  onClose: () => void
}

const load = async () => (await import('./record/record-dialog.tsx')).RecordDialog

/** The dialog of one record, which is loaded with the first that is opened. */
export function useOpenRecord({ api, ...options }: Options) {
  const { Part, isMissing, fetchPart } = usePart<RecordDialogProps>(load)
  const [record, setRecord] = useState<RecordJson | null>(null)
  const [isOpen, setOpen] = useState(false)
  const dialog = (
    <>
      <ProblemLine>{isMissing ? words.page.part : null}</ProblemLine>
      {Part && record && api && (
        <Part
          key={record.id}
          {...options}
          api={`${api}/records/${record.id}`}
          record={record}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
  return {
    dialog,
    open: (next: RecordJson) => {
      fetchPart()
      // The one that is being changed stays what it was when that began.
      setRecord((present) => (present?.id === next.id && present.version === next.version ? present : next))
      setOpen(true)
    },
  }
}

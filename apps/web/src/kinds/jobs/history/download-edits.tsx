import type { listCustomerJobHistory, listJobEdits, ReplyOf } from '@latchkey/contract'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { addressOf } from '../../../lib/address-of.ts'
import { callWith } from '../../../lib/call.ts'
import { saveFile } from '../../../lib/save-file.ts'
import { Button } from '../../../ui/button.tsx'
import { buttonStyle } from '../../../ui/button-style.ts'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { words } from './words.ts'

/** What lists the history of a job: to the shop, or to its customer. */
type History = typeof listJobEdits | typeof listCustomerJobHistory

interface DownloadEditsProps {
  from: History
  id: string
  reference: string
}

/** All of it as a file. The API streams CSV; JSON is its list, page after page. */
export function DownloadEdits({ from, id, reference }: DownloadEditsProps) {
  const [busy, setBusy] = useState(false)
  const name = `${reference}-history`
  const takeJson = async () => {
    setBusy(true)
    try {
      saveFile(`${name}.json`, 'application/json', JSON.stringify(await allEdits(from, id), null, 2))
    } catch (error) {
      toastProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="flex flex-wrap gap-2">
      <a
        href={addressOf(from, { params: { id }, query: { format: 'csv' } })}
        download={`${name}.csv`}
        className={buttonStyle('secondary')}
      >
        <Download size={16} aria-hidden="true" />
        {words.csv}
      </a>
      <Button icon={<Download size={16} />} busy={busy} onClick={takeJson}>
        {words.json}
      </Button>
    </div>
  )
}

async function allEdits(from: History, id: string): Promise<unknown[]> {
  const edits: unknown[] = []
  let cursor: string | null = null
  do {
    const more: { cursor?: string } = cursor ? { cursor } : {}
    const page: ReplyOf<History> = await callWith(from, { params: { id }, query: { page_size: 100, ...more } }, {})
    edits.push(...page.results)
    cursor = page.next_cursor
  } while (cursor)
  return edits
}

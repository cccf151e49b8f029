import { listJobEdits, type ReplyOf } from '@latchkey/contract'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { addressOf } from '../../../lib/address-of.ts'
import { call } from '../../../lib/call.ts'
import { saveFile } from '../../../lib/save-file.ts'
import { Button } from '../../../ui/button.tsx'
import { buttonStyle } from '../../../ui/button-style.ts'
import { toastProblem } from '../../../ui/toast-problem.ts'
import { words } from './words.ts'

/** All of it as a file. The API streams CSV; JSON is its list, page after page. */
export function DownloadEdits({ id, reference }: { id: string; reference: string }) {
  const [busy, setBusy] = useState(false)
  const name = `${reference}-history`
  const takeJson = async () => {
    setBusy(true)
    try {
      saveFile(`${name}.json`, 'application/json', JSON.stringify(await allEdits(id), null, 2))
    } catch (error) {
      toastProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="flex flex-wrap gap-2">
      <a
        href={addressOf(listJobEdits, { params: { id }, query: { format: 'csv' } })}
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

type EditsPage = ReplyOf<typeof listJobEdits>

async function allEdits(id: string): Promise<EditsPage['results']> {
  const edits: EditsPage['results'] = []
  let cursor: string | null = null
  do {
    const page: EditsPage = await call(listJobEdits, {
      params: { id },
      query: { page_size: 100, ...(cursor ? { cursor } : {}) },
    })
    edits.push(...page.results)
    cursor = page.next_cursor
  } while (cursor)
  return edits
}

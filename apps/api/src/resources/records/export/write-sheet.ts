import { parentPort, workerData } from 'node:worker_threads'
import writeExcelFile from 'write-excel-file/node'

/** `lines`: of each row its cells, as JSON. */
export type SheetText = { head: string[]; holds: ('text' | 'number' | 'phone')[]; lines: string }

/** A thread of its own: takes the text of a sheet, gives its bytes and ends. */
const { head, holds, lines } = workerData as SheetText
const rows = lines
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as (string | number | null)[]).map(cellOf))
const title = head.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
parentPort?.postMessage(await writeExcelFile([title, ...rows], { sheet: 'Records', stickyRowsCount: 1 }).toBuffer())

function cellOf(value: string | number | null, i: number) {
  if (value === null || value === '') return null
  return holds[i] === 'number' ? { value: Number(value), type: Number } : { value: String(value), type: String }
}

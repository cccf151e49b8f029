import { type Field, type ImportProblem, type RecordData, recordData } from '@latchkey/contract'
import * as z from 'zod/mini'
import { withoutEmpty } from '../records/read-data.ts'
import type { Column } from './columns-of.ts'
import { createCellReader, type ReadCell } from './read-cell.ts'

/** `asWritten`: with the labels of related records, which `data` may have the ids of. */
export type ReadRow = { line: number; data: RecordData; asWritten: RecordData; problems: ImportProblem[] }

type Part = { field: Field; columns: Column[]; read: (cell: string) => ReadCell }

/** How the file is written: how many cells a row may have, and whether a comma is before what is less than one. */
type Manner = { width: number; continental: boolean }

/** Reads rows of cells as the data of records. Relations are still the labels that the file has. */
export function createRowReader(fields: readonly Field[], columns: readonly Column[], { width, continental }: Manner) {
  const parts: Part[] = fields.flatMap((field) => {
    const own = columns.filter((column) => column.field === field)
    return own.length > 0 ? [{ field, columns: own, read: createCellReader(field, continental) }] : []
  })
  // What a relation leads to is looked for by its label, which is text.
  const schema = recordData(
    parts.map(({ field }) => (field.type === 'relation' ? asText(field) : field)),
    { whole: true },
  )

  return ({ line, cells }: { line: number; cells: string[] }): ReadRow => {
    const problems: ImportProblem[] = []
    if (cells.slice(width).some((cell) => cell.trim() !== '')) {
      problems.push({ line, column: null, message: 'More cells than there are columns' })
    }
    const raw: [string, unknown][] = []
    for (const { field, columns, read: readCell } of parts) {
      const read = readCell(columns.map(({ place }) => cells[place] ?? '').join(' '))
      if ('value' in read) raw.push([field.key, read.value])
      else problems.push({ line, column: columns[0]?.name ?? null, message: read.wrong })
    }
    const checked = z.safeParse(schema, Object.fromEntries(raw))
    const failed = new Set(problems.map(({ column }) => column))
    for (const { path, message } of checked.error?.issues ?? []) {
      const column = parts.find(({ field }) => field.key === path[0])?.columns[0]?.name ?? null
      if (failed.has(column)) continue
      failed.add(column)
      problems.push({ line, column, message })
    }
    const asWritten = withoutEmpty(checked.success ? checked.data : Object.fromEntries(raw))
    return { line, data: asWritten, asWritten, problems }
  }
}

const asText = ({ key, label, required }: Field): Field => ({ key, label, type: 'text', ...(required && { required }) })

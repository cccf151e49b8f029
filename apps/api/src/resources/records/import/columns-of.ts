import type { Field, ImportProblem } from '@latchkey/contract'
import * as z from 'zod/mini'
import { invalid } from '../../../platform/app-error.ts'

/** `place`: where its cells are in a row. */
export type Column = { name: string; place: number; field: Field | null }

const MOST_COLUMNS = 1000

const Mapping = z.record(z.string(), z.nullable(z.string()))

/** The columns of a file and what they are for: as it is asked for, else by names that are alike, whatever their case. */
export function columnsOf(fields: readonly Field[], header: readonly string[], mapping: string | undefined): Column[] {
  if (header.length > MOST_COLUMNS) throw invalid('file', `At most ${MOST_COLUMNS.toLocaleString('en')} columns`)
  const asked = new Map(Object.entries(mapping === undefined ? {} : readMapping(mapping)))
  const named = header.map((cell, place) => ({ name: cell.trim(), place })).filter(({ name }) => name !== '')
  for (const name of asked.keys()) {
    if (!named.some((column) => column.name === name)) throw invalid(`mapping.${name}`, 'There is no such column')
  }
  return named.map(({ name, place }) => {
    const key = asked.get(name)
    if (key === undefined) return { name, place, field: fieldNamed(fields, name) }
    const field = fields.find((one) => one.key === key) ?? null
    if (key !== null && !field) throw invalid(`mapping.${name}`, 'There is no such field')
    return { name, place, field }
  })
}

function readMapping(text: string) {
  try {
    const read = z.safeParse(Mapping, JSON.parse(text))
    if (read.success) return read.data
  } catch {
    // Said below.
  }
  throw invalid('mapping', 'Must be JSON such as { "Company": "company_name", "Notes": null }')
}

/** Longer than any label. */
const LONGEST_NAME = 200

/** An amount may have its currency in a column beside it. */
const OF_MONEY = /[ _-]*\(?(amount|currency)\)?$/

function fieldNamed(fields: readonly Field[], column: string) {
  if (column.length > LONGEST_NAME) return null
  const name = column.toLowerCase()
  const whole = fields.find(({ key }) => key === name) ?? fields.find(({ label }) => label.toLowerCase() === name)
  const part = name.replace(OF_MONEY, '')
  const isMoney = ({ key, label, type }: Field) => type === 'currency' && [key, label.toLowerCase()].includes(part)
  return whole ?? fields.find(isMoney) ?? null
}

/** What is wrong before any row is looked at. */
export function problemsOfColumns(fields: readonly Field[], columns: readonly Column[], line: number): ImportProblem[] {
  const taken = columns.filter(({ field }) => field !== null)
  if (taken.length === 0) return [{ line, column: null, message: 'No column of this file is one of the fields' }]
  const twice = columns.filter(({ name }, i) => columns.findIndex((other) => other.name === name) < i)
  const crowded = taken.filter(({ field }, i) => {
    const before = taken.slice(0, i).filter((other) => other.field === field).length
    return before >= (field?.type === 'currency' ? 2 : 1)
  })
  const missing = fields.filter((field) => field.required && !taken.some((column) => column.field === field))
  return [
    ...twice.map(({ name }) => ({ line, column: name, message: 'This column is there twice' })),
    ...crowded.map(({ name, field }) => ({
      line,
      column: name,
      message: `Another column is for ${field?.label} already`,
    })),
    ...missing.map(({ label }) => ({ line, column: null, message: `${label} is needed, and no column is for it` })),
  ]
}

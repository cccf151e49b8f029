import { type Field, type FieldType, recordColumns } from '@latchkey/contract'
import { words } from '../words.ts'

/** A column of the grid: a field, or one of what every record has. */
export interface Column {
  key: string
  label: string
  /** null: a time that is kept by itself. */
  field: Field | null
  /** In pixels, at least. */
  width: number
}

const widths: Record<FieldType, number> = {
  text: 200,
  number: 110,
  currency: 130,
  date: 120,
  boolean: 90,
  select: 140,
  multi_select: 190,
  user: 180,
  email: 210,
  phone: 150,
  url: 210,
  relation: 180,
}

export const columnsOf = (fields: readonly Field[]): Column[] => [
  ...fields.map((field) => ({ key: field.key, label: field.label, field, width: widths[field.type] })),
  ...recordColumns.map((key) => ({ key, label: words.columns[key], field: null, width: 130 })),
]

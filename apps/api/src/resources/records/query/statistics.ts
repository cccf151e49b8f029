import { createHash } from 'node:crypto'
import type { ReadCondition, ReadFilter } from '@latchkey/contract'
import type { Tx } from '../../../platform/transact.ts'
import { amountOf, dateOf, jsonOf, numberOf } from './field-sql.ts'
import { isEquality } from './test-sql.ts'

/** What PostgreSQL should know the usual values of, so that it knows how many records a filter leaves. By name. */
export function statisticsFor({ groups }: ReadFilter): Map<string, string> {
  const expressions = groups.flatMap(({ conditions }) =>
    conditions.flatMap((condition) => expressionOf(condition) ?? []),
  )
  return new Map(expressions.map((expression) => [nameOf(expression), expression]))
}

/** The name says what is counted: the same field of two pipelines is one. */
const nameOf = (expression: string) =>
  `record_values_${createHash('sha256').update(expression).digest('hex').slice(0, 24)}`

function expressionOf(condition: ReadCondition): string | null {
  const { field: key } = condition
  if (isEquality(condition)) return jsonOf('data', key)
  switch (condition.test) {
    case 'empty':
    case 'option':
    case 'person':
      return jsonOf('data', key)
    case 'number':
      return numberOf('data', key)
    case 'money':
      return amountOf('data', key)
    case 'date':
      return dateOf('data', key)
    default:
      return null
  }
}

/** To be called where the conditions of a saved filter are written. */
export const askForStatistics = (tx: Tx, savedFilterId: string) => tx.job('make_statistics', savedFilterId)

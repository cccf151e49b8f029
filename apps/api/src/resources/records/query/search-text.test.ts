import { testDatabase } from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import { fc } from '../../../testing/fast-check.ts'
import { searchTextOf } from './search-text.ts'

const { pool } = await testDatabase()

it('holds every text and number as PostgreSQL writes it', async () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      fc.constantFrom<unknown>(1e-7, -1.5e-10, 0.1, 5e-324, null, true),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.record({ user_id: tie('any'), name: fc.constantFrom('Josh', '"q"') }),
    ),
  })).any
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom('a', 'b', 'c'), value), async (data) => {
      const { rows } = await pool.query<{ part: string }>(
        `select v #>> '{}' as part from jsonb_path_query($1::jsonb, 'strict $.**') v
          where jsonb_typeof(v) in ('string', 'number')`,
        [JSON.stringify(data)],
      )
      const text = searchTextOf(data)
      expect(rows.filter(({ part }) => !text.includes(part))).toEqual([])
    }),
    { numRuns: 300 },
  )
})

import { expect, it } from 'vitest'
import { hashToken } from '../../platform/tokens.ts'
import { openShop } from '../../testing/open-shop.ts'
import { startTestApp } from '../../testing/start-test-app.ts'
import { lookUpStatements } from './look-up-share.ts'

const app = await startTestApp()
const { pool, kinds } = app.services

it('a share is found by its token, and with its content, however many there are', async () => {
  const { id, token } = await (await openShop(app)).share()
  await pool.query(
    `with made as (
        insert into share (id, resource_id, workspace_id, token_hash, token_sealed, share_type, access_mode)
        select gen_random_uuid(), resource_id, workspace_id, sha256(random()::text::bytea), 'none', 'public', 'view_only'
        from share, generate_series(1, 20000) where id = $1
        returning id
      )
      insert into share_token (hash, share_id) select sha256(random()::text::bytea), id from made`,
    [id],
  )
  await pool.query('analyze share; analyze share_token')
  for (const { text } of Object.values(lookUpStatements(kinds))) {
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [[hashToken(token)]])
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).not.toMatch(/Seq Scan on (share|share_token)\b/)
  }
})

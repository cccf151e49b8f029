import { expect, it } from 'vitest'
import { openShop } from '../../testing/open-shop.ts'
import { startTestApp } from '../../testing/start-test-app.ts'
import { FIND as ANSWERS } from './find-inbox-responses.ts'
import { FIND as SHARES } from './find-inbox-shares.ts'

const app = await startTestApp()
const { pool } = app.services

it.each([
  ['shares', SHARES.text],
  ['answers', ANSWERS.text],
])('%s of a mailbox are found by an index, however many there are', async (_, text) => {
  const { id } = await (await openShop(app)).share()
  await pool.query(
    `with made as (
        insert into share (id, resource_id, workspace_id, token_hash, token_sealed, share_type, access_mode, recipients)
        select gen_random_uuid(), resource_id, workspace_id, sha256(random()::text::bytea), 'none', 'recipients',
          'view_only', array['bob' || n || '@example.test'] from share, generate_series(1, 20000) n where id = $1
        returning id, resource_id
      ), sent as (
        insert into share_send (id, share_id, email) select gen_random_uuid(), id, 'eve' || id || '@example.test' from made
      )
      insert into contractor_response (id, resource_id, share_id, name, email, decision)
      select gen_random_uuid(), resource_id, id, 'Eve', 'eve' || id || '@example.test', 'accept' from made`,
    [id],
  )
  await pool.query('analyze share; analyze share_send; analyze contractor_response')
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, ['bob7@example.test'])
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).not.toMatch(/Seq Scan on (share|share_send|share_token|contractor_response)/)
})

import { createDatabase } from '@latchkey/db'
import fastify from 'fastify'

/**
 * The bare limit: Fastify routes with the SQL that somebody would write by hand for exactly this, prepared. They ask nobody
 * who they are, log nothing, and know the one field that is filtered by.
 */
const [, , databaseUrl = '', port = '', pipelineId = ''] = process.argv
const { pool } = createDatabase({ url: databaseUrl })
const app = fastify()

const MATCHING = `from pipeline_record where pipeline_id = $1 and deleted_at is null and data->'status' = to_jsonb($2::text)`
const COLUMNS = 'select id, data, version, created_at, updated_at'
const IN_ORDER = 'order by created_at desc, id desc limit 51'

type Page = { Params: { status: string }; Querystring: { at?: string; id?: string; word?: string } }

app.get<Page>('/page/:status', async ({ params: { status }, query: { at, id } }) => {
  // Few are found by the index on the data, many in the order of the list: by hand one knows which.
  const few = status === 'lost' ? ' and data @> jsonb_build_object($3::text, $2::text)' : ''
  const { rows } = at
    ? await pool.query({
        name: 'bare-later',
        text: `${COLUMNS} ${MATCHING} and (created_at, id) < ($3, $4) ${IN_ORDER}`,
        values: [pipelineId, status, at, id],
      })
    : await pool.query({
        name: `bare-first-${status}`,
        text: `${COLUMNS} ${MATCHING}${few} ${IN_ORDER}`,
        values: [pipelineId, status, ...(few ? ['status'] : [])],
      })
  return { results: rows.slice(0, 50), next: rows.length > 50 }
})

app.get<Page>('/count/:status', async ({ params: { status } }) => {
  const text = `select count(*)::int as n from pipeline_record where pipeline_id = $1 and deleted_at is null
    and data @> jsonb_build_object('status', $2::text)`
  const { rows } = await pool.query({ name: 'bare-count', text, values: [pipelineId, status] })
  return rows[0]
})

app.get<Page>('/search/:status', async ({ params: { status }, query: { word } }) => {
  const text = `${COLUMNS} ${MATCHING} and search_text ilike $3 ${IN_ORDER}`
  const { rows } = await pool.query(text, [pipelineId, status, `%${word}%`])
  return { results: rows }
})

app.post<{ Params: { id: string } }>('/edit/:id', async ({ params: { id } }) => {
  const { rows } = await pool.query({
    name: 'bare-edit',
    text: `update pipeline_record set data = data || $2::jsonb, version = version + 1, updated_at = now() where id = $1
      returning id, data, version, created_at, updated_at`,
    values: [id, JSON.stringify({ company_name: `Company at ${Date.now()}` })],
  })
  return rows[0]
})

await app.listen({ port: Number(port), host: '127.0.0.1' })
console.log('ready')

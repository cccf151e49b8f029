import { createHash, randomUUID } from 'node:crypto'
import { createDatabase } from '@latchkey/db'
import fastify from 'fastify'
import { FIND_SESSION } from '../../../apps/api/src/http/find-session.ts'
import { GRANT } from '../../../apps/api/src/sharing/public/access-log.ts'
import { lookUpStatements } from '../../../apps/api/src/sharing/public/look-up-share.ts'

/**
 * The bare limit: Fastify routes with the SQL that somebody would write by hand for exactly this, prepared. What comes through
 * a link looks the link up and is written into its log, as ours is, and who edits is looked up by their session; they know
 * the one field that is filtered by, and check nothing.
 */
const [, , databaseUrl = '', port = '', pipelineId = ''] = process.argv
const { pool } = createDatabase({ url: databaseUrl })
const app = fastify()

const MATCHING = `from pipeline_record where pipeline_id = $1 and deleted_at is null and data->'status' = to_jsonb($2::text)`
const COLUMNS = 'select id, data, version, created_at, updated_at'
const IN_ORDER = 'order by created_at desc, id desc limit 51'

const LOOK_UP = lookUpStatements({}).bare

async function lookUp(token: string) {
  const hash = createHash('sha256').update(token).digest()
  const { rows } = await pool.query({ ...LOOK_UP, values: [[hash]] })
  return rows[0]
}

const note = ({ id, lock_version }: { id: string; lock_version: number }) =>
  pool.query({
    ...GRANT,
    values: [
      [id],
      ['records'],
      ['127.0.0.1'],
      ['bench browser'],
      [false],
      [false],
      [null],
      [null],
      [lock_version],
      [randomUUID()],
    ],
  })

async function whoIs(session: string) {
  const hash = createHash('sha256').update(session).digest()
  const { rows } = await pool.query({ ...FIND_SESSION, values: [hash] })
  return rows[0]
}

type Edit = { Params: { session: string; id: string } }
type Page = { Params: { token: string; status: string }; Querystring: { at?: string; id?: string; word?: string } }

app.get<Page>('/page/:token/:status', async ({ params: { token, status }, query: { at, id } }) => {
  const share = await lookUp(token)
  const [{ rows }] = await Promise.all([at ? laterPage(status, at, id) : firstPage(status), note(share)])
  return { results: rows.slice(0, 50), next: rows.length > 50 }
})

const laterPage = (status: string, at: string, id: string | undefined) =>
  pool.query({
    name: 'bare-later',
    text: `${COLUMNS} ${MATCHING} and (created_at, id) < ($3, $4) ${IN_ORDER}`,
    values: [pipelineId, status, at, id],
  })

function firstPage(status: string) {
  // Few are found by the index on the data, many in the order of the list: by hand one knows which.
  const few = status === 'lost' ? ' and data @> jsonb_build_object($3::text, $2::text)' : ''
  return pool.query({
    name: `bare-first-${status}`,
    text: `${COLUMNS} ${MATCHING}${few} ${IN_ORDER}`,
    values: [pipelineId, status, ...(few ? ['status'] : [])],
  })
}

app.get<Page>('/count/:token/:status', async ({ params: { token, status } }) => {
  const share = await lookUp(token)
  const text = `select count(*)::int as n from pipeline_record where pipeline_id = $1 and deleted_at is null
    and data @> jsonb_build_object('status', $2::text)`
  const [{ rows }] = await Promise.all([
    pool.query({ name: 'bare-count', text, values: [pipelineId, status] }),
    note(share),
  ])
  return rows[0]
})

app.get<Page>('/search/:token/:status', async ({ params: { token, status }, query: { word } }) => {
  const share = await lookUp(token)
  const text = `${COLUMNS} ${MATCHING} and search_text ilike $3 ${IN_ORDER}`
  const [{ rows }] = await Promise.all([pool.query(text, [pipelineId, status, `%${word}%`]), note(share)])
  return { results: rows }
})

app.post<Edit>('/edit/:session/:id', async ({ params: { session, id } }) => {
  await whoIs(session)
  const { rows } = await pool.query({
    name: 'bare-edit',
    text: `update pipeline_record set data = data || $2::jsonb, version = version + 1, updated_at = now() where id = $1
      returning id, data, version, created_at, updated_at`,
    values: [id, JSON.stringify({ company_name: `Company at ${Date.now()}` })],
  })
  return rows[0]
})

/** The same with what is kept of it: read, then written with an edit and an audit entry in one statement. */
app.post<Edit>('/edit-with-history/:session/:id', async ({ params: { session, id } }) => {
  await whoIs(session)
  const found = await pool.query({
    name: 'bare-read',
    text: 'select data, version, workspace_id from pipeline_record where id = $1 and deleted_at is null',
    values: [id],
  })
  const { data, version, workspace_id: workspaceId } = found.rows[0]
  const name = `Company at ${Date.now()}`
  const { rows } = await pool.query({
    name: 'bare-edit-with-history',
    text: `with change as (
        update pipeline_record set data = data || $2::jsonb, version = version + 1, updated_at = now()
        where id = $1 and version = $3 returning id, data, version, created_at, updated_at
      ), edited as (
        insert into edit (id, workspace_id, subject_kind, subject_id, field, before, after, actor_kind, base_version)
        select $4, $5, 'record', id, 'company_name', $6::jsonb, $7::jsonb, 'system', $3 from change
      ), told as (
        insert into audit_entry (id, workspace_id, actor_kind, action, data)
        select $8, $5, 'system', 'record.edited', jsonb_build_object('record_id', id) from change
      )
      select * from change`,
    values: [
      id,
      JSON.stringify({ company_name: name }),
      version,
      randomUUID(),
      workspaceId,
      JSON.stringify(data.company_name),
      JSON.stringify(name),
      randomUUID(),
    ],
  })
  return rows[0]
})

await app.listen({ port: Number(port), host: '127.0.0.1' })
console.log('ready')

import { createDatabase } from '@latchkey/db'
import { to as copyTo } from 'pg-copy-streams'
import { medianOf, type Report } from './report.ts'

const ROUNDS = 3

type Shared = { url: string; path: string; pipelineId: string; databaseUrl: string; memoryMiB: () => number }
type Run = { bytes: number; ms: number; firstByteMs: number; memoryMiB: number }

/** All records as a file, beside COPY of the same columns to a program that throws them away. */
export async function compareExports(shared: Shared, report: Report) {
  const { url, path, pipelineId, databaseUrl, memoryMiB } = shared
  const formats = { CSV: copyCsv(pipelineId), JSON: copyJson(pipelineId) }
  for (const [format, copy] of Object.entries(formats)) {
    const bare: Run[] = []
    const ours: Run[] = []
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(await copied(databaseUrl, copy))
      ours.push(await downloaded(`${url}${path}/export?format=${format.toLowerCase()}`, memoryMiB))
    }
    const rate = (runs: Run[]) => `${medianOf(runs.map(({ bytes, ms }) => bytes / ms / 1000)).toFixed(0)} MB/s`
    const work = `export of all as ${format}`
    report({
      work: `${work}, to COPY`,
      ours: rate(ours),
      bare: rate(bare),
      values: ours.map(({ ms }, round) => (bare[round]?.ms ?? 0) / ms),
      goal: { atLeast: 0.5 },
    })
    const each = <K extends keyof Run>(key: K) => ours.map((run) => run[key])
    report({ work: `${work}: first byte`, values: each('firstByteMs'), unit: 'ms', goal: { atMost: 100 } })
    report({ work: `${work}: memory meanwhile`, values: each('memoryMiB'), unit: 'MiB more', goal: { atMost: 50 } })
  }
}

const ORDERED = (pipelineId: string) =>
  `from pipeline_record where pipeline_id = '${pipelineId}' and deleted_at is null and data->>'contact_email' <> ''
   order by created_at desc, id desc`

const copyCsv = (pipelineId: string) =>
  `copy (select data->>'company_name', data->'deal_value'->>'amount', data->'deal_value'->>'currency', data->>'status',
    data->'sales_agent'->0->>'name', data->>'contact_email' ${ORDERED(pipelineId)}) to stdout (format csv)`

const copyJson = (pipelineId: string) =>
  `copy (select json_build_object('id', id, 'data', data, 'version', version, 'created_at', created_at,
    'updated_at', updated_at) ${ORDERED(pipelineId)}) to stdout`

async function copied(databaseUrl: string, statement: string): Promise<Run> {
  const { pool, close } = createDatabase({ url: databaseUrl, queryTimeoutMs: 600_000 })
  const client = await pool.connect()
  const began = performance.now()
  let bytes = 0
  for await (const part of client.query(copyTo(statement))) bytes += (part as Buffer).length
  const ms = performance.now() - began
  client.release()
  await close()
  return { bytes, ms, firstByteMs: 0, memoryMiB: 0 }
}

async function downloaded(address: string, memoryMiB: () => number): Promise<Run> {
  const before = memoryMiB()
  let most = before
  const watching = setInterval(() => {
    most = Math.max(most, memoryMiB())
  }, 500)
  const began = performance.now()
  const answer = await fetch(address)
  if (!answer.ok || !answer.body) throw new Error(`${answer.status} ${await answer.text()}`)
  let firstByteMs = 0
  let bytes = 0
  for await (const part of answer.body) {
    firstByteMs ||= performance.now() - began
    bytes += part.length
  }
  clearInterval(watching)
  return { bytes, ms: performance.now() - began, firstByteMs, memoryMiB: Math.max(most, memoryMiB()) - before }
}

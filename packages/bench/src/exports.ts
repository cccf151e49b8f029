import { createDatabase } from '@latchkey/db'
import { to as copyTo } from 'pg-copy-streams'

const ROUNDS = 3
const MOST_FIRST_BYTE_MS = 100

type Shared = { url: string; path: string }
type Run = { bytes: number; ms: number; firstByteMs: number; memoryMiB: number }

/** All records as a file, beside COPY of the same columns to a program that throws them away. */
export async function compareExports(
  { url, path }: Shared,
  pipelineId: string,
  databaseUrl: string,
  memoryMiB: () => number,
) {
  const formats = { csv: copyCsv(pipelineId), json: copyJson(pipelineId) }
  for (const [format, copy] of Object.entries(formats)) {
    const runs: Run[] = []
    const ratios: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const bare = await copied(databaseUrl, copy)
      const ours = await downloaded(`${url}${path}/export?format=${format}`, memoryMiB)
      runs.push(ours)
      ratios.push(bare.ms / ours.ms)
    }
    const [first] = runs.map(({ firstByteMs }) => firstByteMs).sort((a, b) => b - a)
    const most = Math.max(...runs.map((run) => run.memoryMiB))
    const { bytes, ms } = runs.at(-1) as Run
    console.log(
      `export as ${format}: ${(bytes / 1e6).toFixed(0)} MB in ${(ms / 1000).toFixed(1)} s; to COPY ` +
        `${ratios.map((ratio) => ratio.toFixed(2)).join(', ')} (goal: 0.5); first byte after at most ${first?.toFixed(0)} ms ` +
        `(goal: ${MOST_FIRST_BYTE_MS}); memory at most +${most.toFixed(0)} MiB (goal: +50)`,
    )
  }
}

const ORDERED = (pipelineId: string) =>
  `from pipeline_record where pipeline_id = '${pipelineId}' and deleted_at is null and data->>'contact_email' <> ''
   order by created_at desc, id desc`

const copyCsv = (pipelineId: string) =>
  `copy (select id, data->>'company_name', data->'deal_value'->>'amount', data->'deal_value'->>'currency', data->>'status',
    data->'sales_agent'->0->>'name', data->>'contact_email', created_at, updated_at ${ORDERED(pipelineId)}) to stdout (format csv)`

const copyJson = (pipelineId: string) =>
  `copy (select json_build_object('id', id, 'data', data, 'version', version, 'created_at', created_at,
    'updated_at', updated_at) ${ORDERED(pipelineId)}) to stdout`

async function copied(databaseUrl: string, statement: string) {
  const { pool, close } = createDatabase({ url: databaseUrl, queryTimeoutMs: 600_000 })
  const client = await pool.connect()
  const began = performance.now()
  let bytes = 0
  for await (const part of client.query(copyTo(statement))) bytes += (part as Buffer).length
  const ms = performance.now() - began
  client.release()
  await close()
  return { bytes, ms }
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

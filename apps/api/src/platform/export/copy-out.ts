import { finished, pipeline, Transform } from 'node:stream'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'

/** An export may take longer than what people wait for on a page; not for ever. */
const LONGEST_MS = 15 * 60_000
/** Whoever takes nothing for so long has gone, or holds on to a place that others wait for. */
const IDLE_MS = 60_000

/** Rows of one text each, without a line break in it: neither sign is in any JSON, so that COPY writes it as it is. */
export const PLAIN = `format csv, delimiter E'\\x01', quote E'\\x02', escape E'\\x02', encoding 'UTF8'`

/** `head` may be asked for in the same state of the database as the rows. `without`: so many bytes of the beginning are left out. */
export type Copy = {
  select: string
  values: readonly unknown[]
  options: string
  head: string | ((client: Pick<pg.Client, 'query'>) => Promise<string>)
  foot: string
  without?: number
}

/**
 * Rows as PostgreSQL writes them, on a connection of its own, no faster than they are taken: memory stays flat however many
 * there are. `ended` once the connection is given back, whatever became of it.
 */
export async function copyOut(pool: pg.Pool, { select, values, options, head, ...frame }: Copy) {
  const client = new pg.Client({
    connectionString: pool.options.connectionString,
    connectionTimeoutMillis: pool.options.connectionTimeoutMillis,
    application_name: 'latchkey export',
    statement_timeout: LONGEST_MS,
    keepAlive: true,
  })
  client.on('error', () => {})
  await client.connect()
  const opening = await begin(client, values, head).catch(async (error: unknown) => {
    await client.end().catch(() => {})
    throw error
  })
  const rows = client.query(copyTo(`copy (${withSettings(select, values)}) to stdout (${options})`))
  const stream = framed({ ...frame, head: opening })
  const ended = new Promise<void>((resolve) => {
    pipeline(rows, stream, (error) => {
      // Whoever went away in the middle left rows behind that nobody wants: the server stops making them.
      if (error) abandon(pool, client)
      else client.end().catch(() => {})
    })
    finished(stream, () => resolve())
  })
  return { stream, ended }
}

/** What the file begins with. */
async function begin(client: pg.Client, values: readonly unknown[], head: Copy['head']) {
  await client.query("begin isolation level repeatable read read only; set local datestyle = 'ISO'")
  await keepValues(client, values)
  return typeof head === 'string' ? head : head(client)
}

const nameOf = (n: number) => `latchkey.v${n}`

/** COPY takes no parameters: for the length of the transaction they are settings. */
async function keepValues(client: pg.Client, values: readonly unknown[]) {
  if (values.length === 0) return
  const settings = values.map((_, i) => `set_config('${nameOf(i + 1)}', $${i + 1}, true)`)
  await client.query(
    `select ${settings.join(', ')}`,
    values.map((value) => (value === null ? null : String(value))),
  )
}

const withSettings = (select: string, values: readonly unknown[]) =>
  select.replace(/\$(\d+)/g, (_, n: string) => {
    if (Number(n) > values.length) throw new Error(`there is no value $${n}`)
    return values[Number(n) - 1] === null ? 'null' : `current_setting('${nameOf(Number(n))}')`
  })

function framed({ head, foot, without = 0 }: Pick<Copy, 'foot' | 'without'> & { head: string }) {
  let left = without
  let timer: NodeJS.Timeout
  const wait = () => {
    timer = setTimeout(() => stream.destroy(new Error('an export was not taken')), IDLE_MS).unref()
  }
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      timer.refresh()
      const taken = left > 0 ? chunk.subarray(left) : chunk
      left = Math.max(0, left - chunk.length)
      done(null, taken)
    },
    flush(done) {
      done(null, foot)
    },
    destroy(error, done) {
      clearTimeout(timer)
      done(error)
    },
  })
  wait()
  if (head) stream.push(head)
  return stream
}

function abandon(pool: pg.Pool, client: pg.Client) {
  const { processID } = client as unknown as { processID: number | null }
  if (processID) pool.query('select pg_cancel_backend($1)', [processID]).catch(() => {})
  const { connection } = client as unknown as { connection: { stream: { destroy(): void } } }
  connection.stream.destroy()
}

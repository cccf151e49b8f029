import type { importSession as endpoint, HandlerInput, Origin } from '@latchkey/contract'
import type { MemberContext } from '../../../platform/context.ts'
import { transact } from '../../../platform/transact.ts'
import type { Upload } from '../../../platform/upload.ts'
import { insertSession } from '../create-session.ts'
import { appendEntries } from '../entries/append-entries.ts'
import { countEntries, entriesIn } from './entries-in.ts'
import { importGate } from './import-gate.ts'

/** For the longest transcript on a busy machine. */
const PATIENCE = { timeout: 120_000 }
const LONGEST_TITLE = 200

/**
 * A session from a file of lines. It is read twice and never held as a whole: first to find what is wrong, outside of any
 * transaction, then to write it down. Gives its id.
 */
export async function importSession(
  ctx: MemberContext,
  upload: Upload,
  { title = titleFrom(upload.name), origin = 'local' }: HandlerInput<typeof endpoint>['body'],
) {
  return importGate.through(ctx.network, () => readAndWrite(ctx, upload, { title, origin }))
}

async function readAndWrite(ctx: MemberContext, upload: Upload, { title, origin }: { title: string; origin: Origin }) {
  const entries = await countEntries(upload.path)
  return transact(
    ctx,
    async (tx) => {
      const id = await insertSession(tx, ctx, { title, origin, entries })
      for await (const group of entriesIn(upload.path)) await appendEntries(tx, id, ctx.person.id, group)
      return id
    },
    PATIENCE,
  )
}

/** The file's name without its ending, and without what no title may have. */
function titleFrom(name: string) {
  const plain = name
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .slice(0, LONGEST_TITLE)
    .toWellFormed()
    .trim()
  return plain === '' ? 'Transcript' : plain
}

import { AuditEntry } from '@latchkey/contract'
import * as z from 'zod/mini'
import type { Services } from '../../../platform/context.ts'
import { type AuditRow, auditOfWorkspace, COLUMNS, presentAuditEntry } from '../../../sharing/audit/select-audit.ts'
import { openSecrets } from '../secrets.ts'
import { type Due, findDue, findNext } from './find-due.ts'
import { noteAnswer } from './note-answer.ts'
import { post } from './post.ts'
import { forgetDelivery, goBehindOthers } from './queue-delivery.ts'
import { sign } from './sign.ts'

const LONGEST_TURN_MS = 10_000

/**
 * Sends one event, and then those that wait behind it for the same webhook: the queue would leave a pause after each.
 * Nobody else does so at the same time, as all jobs of one webhook stand in one line.
 */
export async function deliverWebhook(services: Services, id: string) {
  const began = performance.now()
  for (let due = await findDue(services.pool, id); due; due = await findNext(services.pool, due)) {
    await deliver(services, due)
    if (performance.now() - began > LONGEST_TURN_MS) return goBehindOthers(services.pool, due.webhook_id)
  }
}

/**
 * One attempt. Where the process is killed between sending and writing down, it is sent again: the other side knows it by
 * its webhook-id.
 */
async function deliver(services: Services, due: Due) {
  if (due.paused) return skip(services, due, null)
  const entry = await findEntry(services, due)
  if (!entry) return skip(services, due, 'Private by now')

  const body = JSON.stringify({ type: entry.action, timestamp: entry.at, data: entry })
  const timestamp = Math.floor(Date.now() / 1000)
  const secrets = openSecrets(services.sealer, due.webhook_id, due.secret_sealed).map(({ secret }) => secret)
  const answer = await post({
    url: due.url,
    body,
    allowPrivate: services.config.webhookPrivate,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Latchkey-Webhooks',
      'webhook-id': entry.id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': sign(secrets, { id: entry.id, timestamp, body }),
    },
  })
  await noteAnswer(services, due, answer)
}

/** As its maker may read it in the history, and in no other shape. */
async function findEntry({ pool }: Services, { workspace_id, created_by_id, audit_seq }: Due) {
  const { from, values } = auditOfWorkspace(workspace_id, created_by_id, {})
  const text = `select ${COLUMNS} ${from} and e.seq = $${values.push(audit_seq)}`
  const { rows } = await pool.query<AuditRow>(text, values)
  return rows[0] ? z.encode(AuditEntry, presentAuditEntry(rows[0])) : null
}

/** `why`: beyond that it is paused. */
async function skip({ db }: Services, { id }: Due, why: string | null) {
  await db.webhookDelivery.updateMany({ where: { id, status: 'pending' }, data: { status: 'skipped', error: why } })
  await forgetDelivery(db, id)
}

import type { Prisma } from '../../generated/client.ts'
import { newId, numbered } from '../new-id.ts'
import { cameThrough, did, type Noted } from './audit.ts'
import type { DemoJobs } from './job-story.ts'
import { type Link, type LinkName, links } from './links.ts'
import type { Shop } from './people.ts'
import type { DemoFilters } from './records.ts'
import type { DemoSessions } from './session-stories.ts'
import type { DemoRequests } from './stories.ts'
import { hoursAfter, hoursAgo } from './time.ts'
import { entryOf } from './visits.ts'

/** A new token for this share: hashed to find it by, sealed so that the shop can copy it again. */
export type Seal = (shareId: string) => { tokenHash: Uint8Array<ArrayBuffer>; tokenSealed: string }
export type DemoShares = Record<LinkName, { id: string; resourceId: string }>

/** Links in every state, and who came to them. */
export async function insertDemoShares(
  db: Prisma.TransactionClient,
  shop: Shop,
  resources: DemoRequests & DemoJobs & DemoSessions & DemoFilters,
  seal: Seal,
): Promise<{ shares: DemoShares; audit: Noted[] }> {
  const made = numbered(links.map(([name, link]) => ({ name, link }))).map(({ id, name, link }) => {
    const entries = link.visits.map((visit) => entryOf(id, visit))
    const row = { ...rowOf(shop, link), ...stateOf(shop, link), ...viewsOf(entries) }
    const sends = link.mailedTo?.map((email) => ({
      email,
      sentById: shop[link.by].id,
      at: hoursAfter(row.createdAt, 0.02),
    }))
    return { name, link, entries, sends: sends ?? [], row: { id, resourceId: resources[link.of], ...seal(id), ...row } }
  })
  await db.share.createMany({ data: made.map(({ row }) => row) })
  const entries = made.flatMap((one) => one.entries).sort((a, b) => a.at.getTime() - b.at.getTime())
  await db.accessEntry.createMany({ data: entries })
  await db.shareSend.createMany({
    data: made.flatMap(({ row, sends }) => sends.map((send) => ({ id: newId(), shareId: row.id, ...send }))),
  })
  const shares = Object.fromEntries(made.map(({ name, row: { id, resourceId } }) => [name, { id, resourceId }]))
  return { shares: shares as DemoShares, audit: made.flatMap((one) => historyOf(shop, one)) }
}

function rowOf({ workspaceId, passwordHash, ...people }: Shop, link: Link) {
  const createdAt = hoursAgo(link.made)
  const shareType = link.type ?? 'public'
  return {
    workspaceId,
    shareType,
    accessMode: link.mode ?? 'view_only',
    passwordHash: shareType === 'password' ? passwordHash : null,
    recipients: link.recipients ?? [],
    sharedFields: link.fields ?? [],
    notes: link.notes,
    intendedRecipientEmail: link.intendedFor ?? null,
    notifyOnView: link.tellsOwner ?? false,
    createdById: people[link.by].id,
    expiresAt: link.lasts === null ? null : hoursAfter(createdAt, link.lasts),
    maxViews: link.maxViews ?? null,
    createdAt,
  }
}

/** Pausing and stopping are changes: they raise the version, and pausing locks it anew. */
function stateOf(shop: Shop, { by, made, paused, stopped }: Link) {
  const pausedAt = paused === undefined ? null : hoursAgo(paused)
  const revokedAt = stopped === undefined ? null : hoursAgo(stopped)
  return {
    pausedAt,
    revokedAt,
    revokedById: revokedAt && shop[by].id,
    lockVersion: pausedAt ? 2 : 1,
    version: pausedAt || revokedAt ? 2 : 1,
    updatedAt: revokedAt ?? pausedAt ?? hoursAgo(made),
  }
}

function viewsOf(entries: { isView: boolean; at: Date }[]) {
  const views = entries.filter(({ isView }) => isView).map(({ at }) => at.getTime())
  return { viewCount: views.length, lastViewedAt: views.length > 0 ? new Date(Math.max(...views)) : null }
}

type Made = {
  link: Link
  row: ReturnType<typeof rowOf> & ReturnType<typeof stateOf> & { id: string; resourceId: string }
  entries: { isView: boolean; at: Date }[]
  sends: { email: string; at: Date }[]
}

function historyOf(shop: Shop, { link, row, entries, sends }: Made): Noted[] {
  const { id: share_id, workspaceId, resourceId, shareType: share_type, accessMode: access_mode } = row
  const about = { workspaceId, resourceId }
  const maker = shop[link.by]
  const expires_at = row.expiresAt?.toISOString() ?? null
  const history = [did(maker, 'share.created', { share_id, share_type, access_mode, expires_at }, row.createdAt, about)]
  const [sent] = sends
  if (sent)
    history.push(did(maker, 'share.sent', { share_id, recipients: sends.map(({ email }) => email) }, sent.at, about))
  const views = entries.filter(({ isView }) => isView).sort((a, b) => a.at.getTime() - b.at.getTime())
  if (views[0]) history.push(cameThrough(share_id, 'share.opened', { share_id }, views[0].at, about))
  if (row.pausedAt) history.push(did(maker, 'share.paused', { share_id }, row.pausedAt, about))
  if (row.revokedAt) history.push(did(maker, 'share.revoked', { share_id }, row.revokedAt, about))
  return history
}

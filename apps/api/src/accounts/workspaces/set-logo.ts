import { createHash } from 'node:crypto'
import { AppError, invalid } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { createGate } from '../../platform/gate.ts'
import { transact } from '../../platform/transact.ts'
import { getWorkspace } from './get-workspace.ts'
import { lockAsAdmin } from './lock-as-admin.ts'

const MOST_PIXELS = 40_000_000
/** One picture at a time: decoding shares its threads with the password hashes. */
const gate = createGate({ atOnce: 1, waitingEach: 4, waitingInAll: 20 })
const TYPES = new Set(['jpeg', 'png', 'webp', 'gif'])

/** Makes a small picture of whatever was sent; null takes the logo away. */
export async function setLogo(ctx: MemberContext, sent: Buffer | null) {
  const { id: workspaceId } = ctx.workspace
  const bytes = sent && (await gate.through(ctx.network, () => makeSmall(sent)))
  return transact(ctx, async (tx) => {
    await lockAsAdmin(tx, ctx)
    if (bytes) {
      const logo = { bytes, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16) }
      await tx.db.workspaceLogo.upsert({
        where: { workspaceId },
        create: { workspaceId, ...logo },
        update: logo,
        select: { hash: true },
      })
    } else {
      const { count } = await tx.db.workspaceLogo.deleteMany({ where: { workspaceId } })
      if (count === 0) return getWorkspace(tx.db, workspaceId)
    }
    await tx.db.workspace.update({
      where: { id: workspaceId },
      data: { version: { increment: 1 }, updatedAt: new Date() },
      select: { id: true },
    })
    await tx.record('workspace.logo_changed', { removed: bytes === null })
    return getWorkspace(tx.db, workspaceId)
  })
}

async function makeSmall(sent: Buffer) {
  if (sent.length === 0) throw invalid('file', 'This file is empty')
  // Loaded when first needed: it is the largest library here.
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  const open = () => sharp(sent, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
  const {
    format,
    width = 0,
    height = 0,
  } = await open()
    .metadata()
    .catch(() => ({ format: undefined }) as { format?: string; width?: number; height?: number })
  if (!format || !TYPES.has(format))
    throw new AppError('unsupported_type', { detail: 'A JPEG, PNG, WebP or GIF picture' })
  if (width * height > MOST_PIXELS) throw new AppError('too_large', { detail: 'At most 40 megapixels' })
  return new Uint8Array(
    await open()
      .rotate()
      .resize(256, 256, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer()
      .catch(() => {
        throw invalid('file', 'This picture is damaged')
      }),
  )
}

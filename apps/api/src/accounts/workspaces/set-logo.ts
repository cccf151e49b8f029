import { createHash } from 'node:crypto'
import { invalid } from '../../platform/app-error.ts'
import type { MemberContext } from '../../platform/context.ts'
import { damaged, openPicture } from '../../platform/images/open-picture.ts'
import { pictureGate } from '../../platform/images/picture-gate.ts'
import { transact } from '../../platform/transact.ts'
import type { Upload } from '../../platform/upload.ts'
import { getWorkspace } from './get-workspace.ts'
import { lockAsAdmin } from './lock-as-admin.ts'

/** Makes a small picture of whatever was sent; null takes the logo away. */
export async function setLogo(ctx: MemberContext, sent: Upload | null) {
  const { id: workspaceId } = ctx.workspace
  const bytes = sent && (await pictureGate.through(ctx.network, () => makeSmall(sent)))
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

/** Small, without whatever the camera wrote down. */
async function makeSmall({ path, size }: Upload) {
  if (size === 0) throw invalid('file', 'This file is empty')
  const { upright } = await openPicture(path)
  const small = upright().resize(256, 256, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 90 })
  return new Uint8Array(
    await small.toBuffer().catch(() => {
      throw damaged()
    }),
  )
}

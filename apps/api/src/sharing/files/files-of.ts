import type { ThingFile } from '@latchkey/contract'
import type { ResourceContext } from '../../platform/context.ts'
import { FILE, presentFile } from './present-file.ts'

/** A resource's own files in the order in which they came; those sent with answers are the answers'. */
export async function filesOf(ctx: ResourceContext): Promise<ThingFile[]> {
  const files = await ctx.db.file.findMany({
    where: { resourceId: ctx.grant.resource.id, responseId: null, deletedAt: null },
    select: { ...FILE, uploadedById: true },
    orderBy: { id: 'asc' },
  })
  return files.map(({ uploadedById, ...file }) => ({
    ...presentFile(file),
    may_remove: mayRemoveFile(ctx, uploadedById),
  }))
}

/** Whoever is not of the shop takes away only what they sent. */
export const mayRemoveFile = ({ grant: { capabilities }, person }: ResourceContext, uploadedById: string | null) =>
  capabilities.includes('edit') && (capabilities.includes('export') || uploadedById === person.id)

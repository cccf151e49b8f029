import type { TemplateShare } from '@latchkey/contract'
import { invalid } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'
import { namedForm } from './settle-expiry.ts'

/** A wish, filled up from the template it names. What was said beside it wins. */
export async function fromTemplate<W extends { template_id?: string | undefined }>(
  ctx: Context,
  workspaceId: string,
  { template_id: id, ...said }: W,
): Promise<Omit<W, 'template_id'>> {
  if (id === undefined) return said
  const template = await ctx.db.shareTemplate.findFirst({ where: { id, workspaceId }, select: { share: true } })
  if (!template) throw invalid('template_id', 'There is no such template')
  const { expires_in, expires_in_days, ...kept } = template.share as TemplateShare
  const expiry = namedForm(said) ? {} : { expires_in, expires_in_days }
  const filled = { ...kept, ...expiry, ...said }
  return Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined)) as typeof said
}

import { AppError } from '../../platform/app-error.ts'
import type { Context } from '../../platform/context.ts'

export async function getLogo({ db }: Pick<Context, 'db'>, workspaceId: string, hash: string) {
  const logo = await db.workspaceLogo.findFirst({ where: { workspaceId, hash }, select: { bytes: true } })
  if (!logo) throw new AppError('not_found')
  return Buffer.from(logo.bytes)
}

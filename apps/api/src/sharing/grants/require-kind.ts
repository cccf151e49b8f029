import type { ResourceKind } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { ResourceContext } from '../../platform/context.ts'

/** An id is unique over all kinds; under a kind's own address the others do not exist. */
export function requireKind(ctx: ResourceContext, kind: ResourceKind) {
  if (ctx.grant.resource.kind !== kind) throw new AppError('not_found')
  return ctx
}

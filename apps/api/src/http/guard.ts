import { type Access, type Caller, type Endpoint, holdsScope, policy, scopeOf } from '@latchkey/contract'
import { AppError } from '../platform/app-error.ts'
import type { ActiveKey, Context } from '../platform/context.ts'

type Params = { id?: string; share?: string; token?: string }

/**
 * The one guard: what a call needs against who is asking. Runs before anything of the request's body is read. A resource
 * that they may not see does not exist for them (404); what they may see but not do is refused (403), as is what is only for
 * those who are there by name, or of its shop. Through a share its mode decides. A key has to have the call's scope besides,
 * and its own limits are in what it finds.
 */
export async function guard(ctx: Context, definition: Endpoint, params: Params) {
  const { needs, logs } = definition
  if (ctx.key) requireScope(ctx.key, definition)
  if (typeof needs === 'string') {
    const verdict = policy[needs][callerOf(ctx, needs)]
    if (verdict !== 'allowed') throw new AppError(verdict)
    if (needs === 'customer' && ctx.customer) {
      ctx.actor = { kind: 'customer', id: ctx.customer.id, name: ctx.customer.name }
    }
    return
  }
  if ('share' in needs) {
    const access = await ctx.requireShareAccess(ctx, params.token ?? '', logs ?? 'open')
    if (!access.capabilities.includes(needs.share)) throw new AppError('forbidden')
    ctx.share = access
    ctx.actor = { kind: 'share', id: access.id, name: access.mailbox }
    return
  }
  if (!ctx.person) throw new AppError('unauthenticated')
  const named = params.share ?? params.id ?? ''
  const resourceId = needs.of ? await ctx.findResourceOf(ctx, needs.of, named) : named
  ctx.grant = resourceId === null ? null : await ctx.findGrant(ctx, resourceId)
  if (!ctx.grant) throw new AppError('not_found')
  if (!ctx.grant.capabilities.includes(needs.resource)) throw new AppError('forbidden')
  if (needs.named && !ctx.grant.isNamed) throw new AppError('forbidden')
  if (needs.ofShop && !ctx.grant.isOfShop) throw new AppError('forbidden')
  if (ctx.grant.joining) await ctx.noteJoining(ctx, ctx.grant)
}

function requireScope({ scopes }: ActiveKey, definition: Endpoint) {
  const wanted = scopeOf(definition)
  if (!wanted) throw new AppError('forbidden', { detail: 'No API key may do this: sign in' })
  if (!holdsScope(scopes, wanted)) throw new AppError('forbidden', { detail: `This API key lacks the scope ${wanted}` })
}

/** Who works in a shop may be signed in as another's customer too: then they are what the call asks for. */
function callerOf({ person, workspace, customer }: Context, needs: Access): Caller {
  if (!person) return 'anonymous'
  if (customer && (needs === 'customer' || !workspace)) return 'customer'
  return workspace?.role ?? 'stranger'
}

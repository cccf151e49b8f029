import type { register as endpoint, HandlerInput } from '@latchkey/contract'
import type { Context } from '../platform/context.ts'
import { requestRegistration } from './request-registration.ts'

type Body = HandlerInput<typeof endpoint>['body']

/** Gives the value of the cookie by which this browser is known again. */
export const register = (ctx: Context, { workspace_name, ...body }: Body, earlier: string | null) =>
  requestRegistration(ctx, { ...body, purpose: 'verify', workspaceName: workspace_name ?? null }, earlier)

import * as z from 'zod/mini'
import { type KeyScope, keyScopes } from './capabilities.ts'
import { endpoint } from './endpoint.ts'
import { line } from './text.ts'
import { id, idParams, listOf, moment, paging, time } from './wire.ts'

const tag = 'API keys'

export const scopes = Object.keys(keyScopes) as [KeyScope, ...KeyScope[]]
const scopeList = z.array(z.enum(scopes))

/** `asleep`: whoever made it does not work here, so that it opens nothing. */
export const apiKeyStates = ['active', 'asleep', 'expired', 'revoked'] as const
export type ApiKeyState = (typeof apiKeyStates)[number]

export const ApiKey = z.object({
  id,
  name: z.string(),
  /** Its first letters. */
  hint: z.string(),
  scopes: scopeList,
  state: z.enum(apiKeyStates),
  /** As whom it acts. */
  made_by: z.object({ id, name: z.string() }),
  expires_at: z.nullable(time),
  last_used_at: z.nullable(time),
  revoked_at: z.nullable(time),
  created_at: time,
})
export type ApiKey = z.output<typeof ApiKey>

export const NewApiKey = z
  .strictObject({
    name: line(80),
    scopes: scopeList.check(
      z.minLength(1, 'Choose at least one'),
      z.refine((list) => new Set(list).size === list.length, 'Each scope once'),
    ),
    expires_at: z.optional(moment),
    expires_in_days: z.optional(z.int().check(z.minimum(1, 'At least 1'), z.maximum(3650, 'At most 3,650'))),
  })
  .check(
    z.refine((key) => key.expires_at === undefined || key.expires_in_days === undefined, {
      error: 'Say how long in one way only',
      path: ['expires_at'],
    }),
  )
export type NewApiKey = z.output<typeof NewApiKey>

export const listApiKeys = endpoint({
  method: 'GET',
  path: '/v1/api-keys',
  tag,
  summary: 'The keys of this workspace, newest first, revoked ones too',
  needs: 'admin',
  query: z.strictObject(paging),
  status: 200,
  reply: listOf(ApiKey),
})

export const createApiKey = endpoint({
  method: 'POST',
  path: '/v1/api-keys',
  tag,
  summary: 'Make a key; it is in this answer and never shown again',
  needs: 'admin',
  body: NewApiKey,
  status: 201,
  reply: z.object({ ...ApiKey.shape, key: z.string() }),
  errors: ['limit_reached'],
})

export const revokeApiKey = endpoint({
  method: 'DELETE',
  path: '/v1/api-keys/:id',
  tag,
  summary: 'Revoke a key: from then on it opens nothing',
  needs: 'admin',
  params: idParams,
  status: 204,
  errors: ['not_found'],
})

import { kindTraits, type MadeShare, type ResourceKind, type Share } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Services } from '../../platform/context.ts'

/** Never stored: it follows from the row and the database's clock. */
export const STATUS = `case when s.revoked_at is not null then 'revoked' when s.expires_at <= now() then 'expired'
  when s.view_count >= s.max_views then 'exhausted' when s.paused_at is not null then 'paused' else 'active' end`

/** The same as a condition that an index on the row's own columns can help with. */
export const IS_ACTIVE = `s.revoked_at is null and s.paused_at is null and (s.expires_at is null or s.expires_at > now())
  and (s.max_views is null or s.view_count < s.max_views)`

export const COLUMNS = `s.id, s.resource_id, s.token_sealed, s.share_type, s.access_mode, s.shared_fields, s.on_filter_exit,
  s.recipients, s.intended_recipient_email::text as intended_recipient_email,
  s.password_hash is not null as has_password, ${STATUS} as status, s.paused_at, s.revoked_at, s.expires_at, s.max_views,
  s.view_count, s.last_viewed_at, s.notes, s.notify_on_view, s.version, s.created_at, s.updated_at,
  r.kind, r.title, a.id as created_by_id, a.name as created_by_name`

export const FROM = `from share s join resource r on r.id = s.resource_id left join account a on a.id = s.created_by_id`

export type ShareRow = {
  id: string
  resource_id: string
  token_sealed: string
  share_type: Share['share_type']
  access_mode: Share['access_mode']
  shared_fields: string[]
  on_filter_exit: Share['on_filter_exit']
  recipients: string[]
  intended_recipient_email: string | null
  has_password: boolean
  status: Share['status']
  paused_at: Date | null
  revoked_at: Date | null
  expires_at: Date | null
  max_views: number | null
  view_count: number
  last_viewed_at: Date | null
  notes: string | null
  notify_on_view: boolean
  version: number
  created_at: Date
  updated_at: Date
  kind: ResourceKind
  title: string
  created_by_id: string | null
  created_by_name: string | null
}

/** A share as its shop sees it, with the address to copy where that can be read. */
export const presentShare = (services: Sealing, row: ShareRow): Share =>
  withAddress(row, readableAddressOf(services, row))

export const presentMadeShare = (services: Sealing, row: ShareRow): MadeShare =>
  withAddress(row, addressOf(services, row))

function withAddress<Address>(row: ShareRow, url: Address) {
  const {
    resource_id,
    token_sealed: _,
    shared_fields,
    paused_at,
    revoked_at,
    kind,
    title,
    created_by_id,
    created_by_name,
    ...rest
  } = row
  return {
    ...rest,
    resource: { id: resource_id, kind, title },
    url,
    shared_fields: kindTraits[kind].hasFields ? shared_fields : null,
    is_active: paused_at === null && revoked_at === null,
    created_by: created_by_id === null ? null : { id: created_by_id, name: created_by_name ?? '' },
  }
}

type Sealed = Pick<ShareRow, 'id' | 'kind' | 'token_sealed'>

type Sealing = Pick<Services, 'sealer' | 'config'>

export const addressOf = ({ sealer, config }: Sealing, { id, kind, token_sealed }: Sealed) =>
  `${config.appUrl}${kindTraits[kind].publicPath}${sealer.open(token_sealed, tokenPurpose(id))}`

/** null where the key is gone: one such link does not take the others of a list with it. */
export function readableAddressOf(services: Sealing, sealed: Sealed) {
  try {
    return addressOf(services, sealed)
  } catch {
    return null
  }
}

export function requireAddressOf(services: Sealing, sealed: Sealed) {
  const address = readableAddressOf(services, sealed)
  if (address === null)
    throw new AppError('conflict', { detail: 'The address of this link cannot be read any more: make a new one' })
  return address
}

/** What a sealed token is bound to: in another share's row it opens nothing. */
export const tokenPurpose = (shareId: string) => `share:${shareId}`

import { accessModes, type PublicShare } from '@latchkey/contract'
import { AppError } from '../../platform/app-error.ts'
import { logoUrl } from '../../platform/logo-url.ts'
import type { SharingContext } from '../context.ts'
import type { FileAddress } from '../kind.ts'
import type { FoundShare } from './look-up-share.ts'

type Shown = Pick<
  FoundShare,
  | 'share_type'
  | 'access_mode'
  | 'expires_at'
  | 'workspace_id'
  | 'kind'
  | 'brand_name'
  | 'brand_accent'
  | 'brand_logo'
  | 'content'
  | 'shared_fields'
>

export const publicFileAddress =
  (token: string): FileAddress =>
  (id) =>
    `/v1/public/shares/${token}/files/${id}`

/** All that leaves of a share, and of what it opens. */
export async function presentPublicShare(
  ctx: Pick<SharingContext, 'kinds' | 'pool'>,
  share: Shown,
  fileAddress: FileAddress,
  state: PublicShare['state'],
  access?: string,
): Promise<PublicShare> {
  // Kind and content belong together: the content is the kind's own.
  return {
    state,
    kind: share.kind,
    share_type: share.share_type,
    access_mode: share.access_mode,
    capabilities: [...accessModes[share.access_mode]],
    expires_at: share.expires_at,
    brand: brandOf(share),
    content: state === 'open' ? await contentOf(ctx, share, fileAddress) : null,
    ...(access && { access }),
  } as PublicShare
}

export const brandOf = (share: Pick<Shown, 'brand_name' | 'brand_logo' | 'brand_accent' | 'workspace_id'>) => ({
  name: share.brand_name,
  logo_url: share.brand_logo && logoUrl(share.workspace_id, share.brand_logo),
  accent: share.brand_accent,
})

function contentOf(
  { kinds, pool }: Pick<SharingContext, 'kinds' | 'pool'>,
  { kind, content, shared_fields: sharedFields }: Shown,
  fileAddress: FileAddress,
) {
  const found = kinds[kind]
  if (!found || content === null) throw new AppError('not_found')
  return found.presentContent(content, { pool, fileAddress, sharedFields })
}

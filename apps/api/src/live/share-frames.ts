import { accessModes, type Capability, PublicShare } from '@latchkey/contract'
import * as z from 'zod/mini'
import type { SharingServices } from '../sharing/context.ts'
import type { FoundShare } from '../sharing/public/look-up-share.ts'
import { presentPublicShare, publicFileAddress } from '../sharing/public/present-public-share.ts'
import { eventFrame } from './frames.ts'
import type { Happening } from './happening.ts'
import { changesContent, isComment } from './projections.ts'
import type { ShareWatch, Standings } from './watch.ts'

type Kinds = Pick<SharingServices, 'kinds'>

/** What those hear who watch a share: its public view as it is now, and that there is a comment. Made once for each share. */
export function shareFrames(kinds: Kinds, shares: Standings['shares'], happenings: Pick<Happening, 'action'>[]) {
  const hasChanged = happenings.some(({ action }) => changesContent(action))
  const comments = happenings.filter(({ action }) => isComment(action))
  const made = new Map<string, string[]>()
  const framesOf = (watch: ShareWatch, share: FoundShare) => {
    const mode: readonly Capability[] = accessModes[share.access_mode]
    const said = mode.includes('comment') ? comments.map(() => eventFrame(watch, 'comment.added')) : []
    if (!hasChanged || share.content === null) return said
    return [eventFrame(watch, 'content.changed', contentOf(kinds, share, watch.token)), ...said]
  }
  return [...shares].map(([watch, share]): [ShareWatch, string[]] => {
    const frames = made.get(watch.token) ?? framesOf(watch, share)
    made.set(watch.token, frames)
    return [watch, frames]
  })
}

/** Through the one serializer and its schema, like every other answer. */
function contentOf(kinds: Kinds, share: FoundShare, token: string) {
  const view = presentPublicShare(kinds, share, publicFileAddress(token), 'open')
  return { content: z.encode(PublicShare, view).content }
}

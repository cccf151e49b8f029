import { accessModes, type Capability, PublicShare } from '@latchkey/contract'
import * as z from 'zod/mini'
import type { SharingServices } from '../sharing/context.ts'
import type { FoundShare } from '../sharing/public/look-up-share.ts'
import { presentPublicShare, publicFileAddress } from '../sharing/public/present-public-share.ts'
import { eventFrame } from './frames.ts'
import type { Happening } from './happening.ts'
import { changesContent, isComment } from './projections.ts'
import type { ShareWatch, Standings } from './watch.ts'

type Rows = Pick<SharingServices, 'kinds' | 'pool'>

/** What those hear who watch a share: its public view as it is now, and that there is a comment. Made once for each share. */
export async function shareFrames(
  rows: Rows,
  shares: Standings['shares'],
  happenings: Pick<Happening, 'action'>[],
): Promise<[ShareWatch, string[]][]> {
  const hasChanged = happenings.some(({ action }) => changesContent(action))
  const comments = happenings.filter(({ action }) => isComment(action))
  const made = new Map<string, string[]>()
  const framesOf = async (watch: ShareWatch, share: FoundShare) => {
    const mode: readonly Capability[] = accessModes[share.access_mode]
    const said = mode.includes('comment') ? comments.map(() => eventFrame(watch, 'comment.added')) : []
    if (!hasChanged || share.content === null) return said
    return [eventFrame(watch, 'content.changed', await contentOf(rows, share, watch.token)), ...said]
  }
  for (const [watch, share] of shares) {
    if (!made.has(watch.token)) made.set(watch.token, await framesOf(watch, share))
  }
  return [...shares.keys()].map((watch) => [watch, made.get(watch.token) ?? []])
}

/** Through the one serializer and its schema, like every other answer. */
async function contentOf(rows: Rows, share: FoundShare, token: string) {
  const view = await presentPublicShare(rows, share, publicFileAddress(token), 'open')
  return { content: z.encode(PublicShare, view).content }
}

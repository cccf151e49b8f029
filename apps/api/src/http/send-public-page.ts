import type { PageNotice, PageView, PublicPage } from '@latchkey/contract'
import { isConnectionError } from '@latchkey/db'
import type { FastifyReply } from 'fastify'
import { AppError } from '../platform/app-error.ts'
import { loadPublicRenderer } from './public-renderer.ts'

export const PUBLIC_PAGE_HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'content-type': 'text/html; charset=utf-8',
}

let renderer: ReturnType<typeof loadPublicRenderer> | undefined

type Sent = Pick<PublicPage, 'path' | 'api'> & { view: PageView; notice: PageNotice | null }

export async function sendPublicPage(reply: FastifyReply, page: Sent) {
  renderer ??= loadPublicRenderer()
  const render = await renderer
  if (page.view.page === 'busy') reply.header('retry-after', String(page.view.retry_after))
  return reply
    .status(statusOf(page.view))
    .headers(PUBLIC_PAGE_HEADERS)
    .send(render({ ...page, now: new Date().toISOString() }))
}

function statusOf(view: PageView) {
  if (view.page === 'share' || view.page === 'session' || view.page === 'inbox') return 200
  if (view.page === 'unknown') return 404
  if (view.page === 'busy') return view.reason === 'rate_limited' ? 429 : 503
  return 410
}

/** What a page cannot be loaded for is a page too. */
export async function orBusy<View extends PageView | null>(load: Promise<View>): Promise<View | PageView> {
  try {
    return await load
  } catch (error) {
    if (isConnectionError(error)) return { page: 'busy', reason: 'unavailable', retry_after: 2 }
    if (!(error instanceof AppError)) throw error
    const { code, retryAfter } = error
    if (code === 'not_found') return { page: 'unknown' }
    if (code !== 'rate_limited' && code !== 'unavailable') throw error
    return { page: 'busy', reason: code, retry_after: retryAfter ?? 60 }
  }
}

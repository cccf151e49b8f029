import type { PublicEntriesJson, PublicPage, PublicShareJson } from '@latchkey/contract'

export const assets = { script: '/public/assets/client.js', styles: ['/public/assets/client.css'], fonts: [] }

export const brand = { name: 'Forge & Co.', logo_url: null, accent: '#8A3F12' }

export const openShare = (text = 'Leaking gutter'): PublicShareJson => ({
  kind: 'repair_request',
  state: 'open',
  share_type: 'public',
  access_mode: 'comment',
  capabilities: ['view', 'comment'],
  expires_at: '2026-11-27T12:00:00.000Z',
  brand,
  content: {
    reference: 'RR-0042',
    title: text,
    description: `${text}\nSecond line`,
    status: 'in_progress',
    priority: 'high',
    property: { label: text, city: 'Leeds' },
    photos: [{ id: 'p1', name: text, url: '/full/p1', thumb_url: '/thumb/p1', width: 1600, height: 1200 }],
    files: [{ id: 'f1', name: text, content_type: 'application/pdf', size: 1_840_000, url: '/file/f1' }],
    updates: [{ body: text, status: 'in_progress', created_at: '2026-11-20T12:00:00.000Z' }],
    created_at: '2026-11-16T12:00:00.000Z',
    updated_at: '2026-11-20T12:00:00.000Z',
  },
})

export const closedShare = (change: Pick<PublicShareJson, 'state' | 'share_type'>): PublicShareJson => ({
  ...openShare(),
  ...change,
  content: null,
})

const sessionContent = (title: string) => ({
  title,
  origin: 'local' as const,
  entries_total: 120,
  started_at: '2026-11-20T12:00:00.000Z',
})

export const openSession = (title = 'Why the boiler stops'): PublicShareJson => ({
  kind: 'session',
  state: 'open',
  share_type: 'public',
  access_mode: 'view_only',
  capabilities: ['view'],
  expires_at: '2026-11-27T12:00:00.000Z',
  brand,
  content: sessionContent(title),
})

export const publicSession = (title = 'Why the boiler stops') => ({
  id: '01a1fd2d-1e0b-7daf-8a04-304d2e4a3d1d',
  kind: 'session' as const,
  brand,
  content: sessionContent(title),
})

/** One page of 120 entries, all of which say the same. */
export const entriesOf = (body: string, page = 1): PublicEntriesJson => {
  const first = (page - 1) * 50 + 1
  const last = Math.min(page * 50, 120)
  const results = Array.from({ length: last - first + 1 }, (_, i) => ({
    id: `e${first + i}`,
    seq: first + i,
    role: i % 2 ? 'assistant' : 'tool',
    body,
    created_at: '2026-11-20T12:00:00.000Z',
  }))
  return { results, count: 120, page, page_size: 50, next_cursor: last < 120 ? 'NTA' : null }
}

export const pageOf = (view: PublicPage['view'], notice: PublicPage['notice'] = null): PublicPage => ({
  view,
  notice,
  path: '/share/repair/abc',
  api: '/v1/public/shares/abc',
  now: '2026-11-21T12:00:00.000Z',
})

export const commentsOf = (body: string) => ({
  results: [
    { id: 'c1', body, author: { name: body, side: 'outsider' as const }, created_at: '2026-11-20T12:00:00.000Z' },
  ],
  count: 1,
  page: 1,
  page_size: 50,
  next_cursor: null,
})

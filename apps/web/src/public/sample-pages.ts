import {
  accessModes,
  type PageAssets,
  type PublicEntriesJson,
  type PublicPage,
  type PublicShareJson,
  type PublicTasksJson,
} from '@latchkey/contract'
import type { FirstRecords } from './kinds/content-props.ts'

export const assets: PageAssets = {
  scripts: {
    repair_request: ['/public/assets/repair.js', '/public/assets/page.js'],
    job: ['/public/assets/job.js', '/public/assets/page.js'],
    session: ['/public/assets/session.js', '/public/assets/page.js'],
    saved_filter: ['/public/assets/records.js', '/public/assets/page.js'],
    inbox: ['/public/assets/inbox.js', '/public/assets/page.js'],
    closed: ['/public/assets/closed.js', '/public/assets/page.js'],
  },
  styles: ['/public/assets/public.css'],
  fonts: [],
}

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

export const openJob = (
  text = 'Railing for the mill stairs',
  access_mode: PublicShareJson['access_mode'] = 'export',
): PublicShareJson => ({
  kind: 'job',
  state: 'open',
  share_type: 'public',
  access_mode,
  capabilities: [...accessModes[access_mode]],
  expires_at: null,
  brand,
  content: {
    reference: 'J-0007',
    title: text,
    job_type: 'fabrication',
    description: `${text}\nSecond line`,
    quantity: 1200,
    material: text,
    dimensions: '4,200 × 950 mm',
    priority: 'high',
    status: 'in_progress',
    requested_date: '2026-12-01',
    tasks_done: 70,
    tasks_total: 120,
    created_at: '2026-11-16T12:00:00.000Z',
    updated_at: '2026-11-20T12:00:00.000Z',
  },
})

/** One page of 120 tasks. */
export const tasksOf = (text = 'Weld the posts', page = 1): PublicTasksJson => {
  const first = (page - 1) * 50 + 1
  const last = Math.min(page * 50, 120)
  const results = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
    id: `t${first + i}`,
    position: first + i,
    title: text,
    status: first + i > 70 ? ('pending' as const) : ('done' as const),
    result: first + i > 70 ? null : `${text}\nChecked`,
  }))
  return { results, count: 120, page, page_size: 50, next_cursor: last < 120 ? 'NTA' : null }
}

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

export const openFilter = (
  text = 'Quotes still open',
  access_mode: PublicShareJson['access_mode'] = 'view_only',
): PublicShareJson => ({
  kind: 'saved_filter',
  state: 'open',
  share_type: 'public',
  access_mode,
  capabilities: [...accessModes[access_mode]],
  expires_at: '2026-11-27T12:00:00.000Z',
  brand,
  content: {
    name: text,
    pipeline: {
      name: 'Quotes',
      fields: [
        { key: 'company', label: text, type: 'text', required: true },
        { key: 'value', label: 'Value', type: 'currency' },
        { key: 'status', label: 'Status', type: 'select', options: ['asked', 'won'] },
        { key: 'due', label: 'Answer by', type: 'date' },
        { key: 'agent', label: 'Estimator', type: 'user' },
        { key: 'site', label: 'Site', type: 'relation' },
        { key: 'mail', label: 'Contact', type: 'email' },
        { key: 'drawings', label: 'Drawings', type: 'url' },
      ],
    },
    count: 1234,
  },
})

/** The first of two pages. */
export const recordsOf = (text = 'Acme Doors'): FirstRecords => ({
  list: {
    results: [
      {
        id: 'r1',
        data: {
          company: text,
          value: { amount: 1200, currency: 'GBP' },
          status: 'asked',
          due: '2026-12-01',
          agent: [{ user_id: 1, name: 'Josh Cowan' }],
          site: 'Mill Lane 4',
          mail: 'ann@acme.example',
          drawings: 'https://drawings.example/acme',
        },
        version: 3,
        created_at: '2026-11-20T12:00:00.000Z',
        updated_at: '2026-11-20T12:00:00.000Z',
      },
      {
        id: 'r2',
        data: { company: 'Brook Farm', drawings: 'javascript:alert(1)' },
        version: 1,
        created_at: '2026-11-19T12:00:00.000Z',
        updated_at: '2026-11-19T12:00:00.000Z',
      },
    ],
    count: 1234,
    page: 1,
    page_size: 2,
    next_cursor: 'bmV4dA',
  },
  query: { search: 'a & "b"', sort: '-due' },
})

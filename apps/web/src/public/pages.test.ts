import { mostSheetRows, type PublicPage } from '@latchkey/contract'
import { describe, expect, test } from 'vitest'
import {
  assets,
  brand,
  closedShare,
  commentsOf,
  entriesOf,
  openFilter,
  openJob,
  openSession,
  openShare,
  pageOf,
  publicSession,
  recordsOf,
  tasksOf,
} from './sample-pages.ts'
import { renderPage } from './server.tsx'

const render = (view: PublicPage['view'], notice: PublicPage['notice'] = null) =>
  renderPage(pageOf(view, notice), assets)
const wordsOf = (html: string) =>
  html
    .replace(/<script[^>]*>.*?<\/script>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

const views: Record<string, PublicPage['view']> = {
  open: { page: 'share', share: openShare(), comments: commentsOf('Is there power?') },
  'open session': { page: 'share', share: openSession(), comments: null, entries: entriesOf('It stops.') },
  'public session': { page: 'session', session: publicSession(), entries: entriesOf('It stops.') },
  'open job': { page: 'share', share: openJob(), comments: null, tasks: tasksOf() },
  'job to read': { page: 'share', share: openJob('Railing', 'view_only'), comments: null, tasks: tasksOf() },
  'open filter': { page: 'share', share: openFilter(), comments: null, records: recordsOf() },
  'filter to edit': { page: 'share', share: openFilter('Open', 'filtered_edit'), comments: null, records: recordsOf() },
  'filter to export': { page: 'share', share: openFilter('Open', 'export'), comments: null, records: recordsOf() },
  password: { page: 'share', share: closedShare({ state: 'locked', share_type: 'password' }), comments: null },
  recipients: { page: 'share', share: closedShare({ state: 'locked', share_type: 'recipients' }), comments: null },
  sealed: { page: 'share', share: closedShare({ state: 'sealed', share_type: 'public' }), comments: null },
  expired: { page: 'expired', brand, share_type: 'public', is_unlocked: false },
  'expired and locked': { page: 'expired', brand, share_type: 'password', is_unlocked: false },
  paused: { page: 'paused', brand },
  'used up': { page: 'exhausted', brand },
  unknown: { page: 'unknown' },
  busy: { page: 'busy', reason: 'rate_limited', retry_after: 40 },
  'closed inbox': { page: 'inbox', inbox: null },
}

describe.each(Object.entries(views))('%s', (_name, view) => {
  const html = render(view)

  test('is a whole page with one heading, whose scripts the policy lets run', () => {
    expect(html).toMatch(/^<!doctype html><html lang="en"/)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/\son[a-z]+="/)
    const scripts = html.match(/<script[^>]*>/g) ?? []
    expect(scripts.every((tag) => tag.includes('src="/public/') || tag.includes('application/json'))).toBe(true)
  })

  test('tells of no log-in, no people and no other record', () => {
    expect(wordsOf(html)).not.toMatch(/log.?in|sign.?in|account|user|member|undefined|null|\[object/i)
    expect(html).not.toMatch(/href="\/(?!public|v1\/public|share|inbox|favicon|file|full)/)
  })
})

test.each([
  ['open', 'repair'],
  ['password', 'repair'],
  ['open session', 'session'],
  ['public session', 'session'],
  ['open job', 'job'],
  ['open filter', 'records'],
  ['closed inbox', 'inbox'],
  ['expired', 'closed'],
  ['busy', 'closed'],
])('%s: asks for the script of its look alone, and at once for what that needs', (name, script) => {
  const html = render(views[name] as PublicPage['view'])
  expect(html.match(/<script[^>]* src="[^"]*"/g)).toEqual([`<script type="module" src="/public/assets/${script}.js"`])
  expect(html).toContain('<link rel="modulepreload" href="/public/assets/page.js"')
})

test('what is open can be read without a script', () => {
  const html = render(views.open as PublicPage['view'])
  const said = wordsOf(html)
  for (const words of [
    'Leaking gutter',
    'Second line',
    'In progress',
    'High',
    'Leeds',
    '27 November 2026 at 12:00 UTC',
    '6 days left',
    '1.8 MB',
    'yesterday',
    'Is there power?',
    'Shared by Forge & Co.',
  ])
    expect(said).toContain(words)
  expect(html).toContain('<a href="/full/p1"')
  expect(html).toContain('src="/thumb/p1"')
  expect(html).toContain('whitespace-pre-line')
  expect(html).toContain('--accent:light-dark(#8a3f12')
})

test.each(['open session', 'public session'])('%s: entries can be read and turned without a script', (name) => {
  const view = views[name] as Extract<PublicPage['view'], { page: 'share' | 'session' }>
  const first = render(view)
  for (const words of ['Why the boiler stops', 'In the shop', '120', '20 November 2026 at 12:00 UTC', 'It stops.'])
    expect(wordsOf(first)).toContain(words)
  expect(first.match(/<li id="entry-/g)).toHaveLength(50)
  expect(first).toContain('<a href="/share/repair/abc?page=2"')
  expect(first).not.toContain('?page=0')
  const middle = render({ ...view, entries: entriesOf('It stops.', 2) })
  expect(middle).toContain('<li id="entry-51"')
  expect(middle).toContain('<a href="/share/repair/abc?page=1"')
  expect(wordsOf(middle)).toContain('Show 101 to 120 of 120')
  const last = render({ ...view, entries: entriesOf('It stops.', 3) })
  expect(last).toContain('<a href="/share/repair/abc?page=2"')
  expect(last).not.toContain('?page=4')
})

test('code stands in blocks that scroll, and what is no code means nothing', () => {
  const html = render({
    page: 'session',
    session: publicSession(),
    entries: entriesOf('**Run** [it](javascript:alert(1)) <b>now</b>\n```sh\nls <dir> &&  cd\n```'),
  })
  expect(html).toContain('>**Run** [it](javascript:alert(1)) &lt;b&gt;now&lt;/b&gt;</p>')
  expect(html).toMatch(
    /<figcaption[^>]*>sh<\/figcaption><pre[^>]*overflow-auto[^>]*><code>ls &lt;dir&gt; &amp;&amp; {2}cd<\/code>/,
  )
  expect(html.match(/<figure/g)).toHaveLength(50)
})

test('a role is a word, whatever it is called', () => {
  const [entry] = entriesOf('Hm.').results
  const results = ['user', 'constructor', '<i>'].map((role, i) => ({
    ...entry,
    id: `e${i}`,
    seq: i + 1,
    role,
    body: '…',
  }))
  const entries = { ...entriesOf(''), results: results as ReturnType<typeof entriesOf>['results'] }
  const html = render({ page: 'session', session: publicSession(), entries })
  for (const words of ['>User</strong>', '>constructor</strong>', '>&lt;i&gt;</strong>']) expect(html).toContain(words)
})

test('a session without a word in it says so', () => {
  const empty = { ...entriesOf(''), results: [], count: 0, next_cursor: null }
  const html = render({ page: 'share', share: openSession(), comments: null, entries: empty })
  expect(wordsOf(html)).toContain('Nothing has been said yet.')
})

test('a job and its tasks can be read and turned without a script', () => {
  const html = render(views['open job'] as PublicPage['view'])
  const said = wordsOf(html)
  for (const words of [
    'J-0007',
    'Railing for the mill stairs',
    'Second line',
    'In progress',
    'High',
    'fabrication',
    '1,200',
    '4,200 × 950 mm',
    '1 December 2026',
    'No end set',
    '70 of 120 tasks are done.',
    'Weld the posts',
    'Checked',
    '1 to 50 of 120',
  ])
    expect(said).toContain(words)
  expect(html).toContain('style="width:58.3')
  expect(html.match(/<li /g)).toHaveLength(50)
  expect(html).toContain('<ol start="1"')
  const ways = (page: number) =>
    [...render({ ...view, tasks: tasksOf('Weld', page) }).matchAll(/<a href="(\/share[^"]*)"[^>]*>([^<]*)</g)].map(
      ([, href, label]) => `${label} ${href}`,
    )
  const view = views['open job'] as Extract<PublicPage['view'], { page: 'share' }>
  const [one, two, three] = ['/share/repair/abc', '/share/repair/abc?page=2', '/share/repair/abc?page=3']
  expect(ways(1)).toEqual([`Next page ${two}`, `Last page ${three}`])
  expect(ways(2)).toEqual([`Previous page ${one}`, `Next page ${three}`])
  expect(ways(3)).toEqual([`First page ${one}`, `Previous page ${two}`])
  expect(ways(9)).toEqual([`First page ${one}`, `Last page ${three}`])
})

test('a job is downloaded by plain links, where its mode has that', () => {
  const html = render(views['open job'] as PublicPage['view'])
  for (const format of ['csv', 'json']) expect(html).toContain(`href="/v1/public/shares/abc/export?format=${format}"`)
  expect(render(views['job to read'] as PublicPage['view'])).not.toContain('/export')
})

test.each([
  [0, 0, 'No tasks are written down yet.'],
  [0, 1, 'There is one task, and it is not done yet.'],
  [1, 1, 'The one task is done.'],
  [1500, 1500, 'All 1,500 tasks are done.'],
])('%i of %i tasks: %s', (tasks_done, tasks_total, sentence) => {
  const share = openJob()
  const content = { ...share.content, tasks_done, tasks_total }
  const view = { page: 'share', share: { ...share, content }, comments: null } as PublicPage['view']
  expect(wordsOf(render(view))).toContain(sentence)
})

test('what a job does not say is not asked after', () => {
  const share = openJob()
  const empty = { description: '', quantity: null, material: null, dimensions: null, requested_date: null }
  const view = { page: 'share', share: { ...share, content: { ...share.content, ...empty } }, comments: null }
  expect(wordsOf(render(view as PublicPage['view']))).not.toMatch(/Quantity|Material|Dimensions|Wanted by/)
})

test('records can be read, searched, ordered and turned without a script', () => {
  const html = render(views['open filter'] as PublicPage['view'])
  const said = wordsOf(html)
  for (const words of [
    'Quotes still open',
    '1,234',
    '27 November 2026 at 12:00 UTC',
    'Acme Doors',
    '£1,200.00',
    'asked',
    '1 Dec 2026',
    'Josh Cowan',
    'Mill Lane 4',
    '1 to 2 of 1,234',
  ])
    expect(said).toContain(words)
  expect(said).not.toMatch(/Download|Edit Acme/)
  expect(html.match(/<tr/g)).toHaveLength(3)
  expect(html).toMatch(/<form[^>]* action="\/share\/repair\/abc"/)
  expect(html).toMatch(/<input[^>]*name="search"[^>]*value="a &amp; &quot;b&quot;"/)
  const kept = '/share/repair/abc?search=a+%26+%22b%22'
  expect(html).toMatch(/<option[^>]*selected[^>]*value="-due"|<option[^>]*value="-due"[^>]*selected/)
  expect(html).toContain(`href="${kept}&amp;sort=value"`)
  expect(html).toMatch(/aria-sort="descending"[^>]*>(?:(?!<\/th>).)*Answer by/)
  expect(html).toContain(`href="${kept}"`)
  expect(html).toContain(`href="${kept}&amp;sort=-due&amp;cursor=bmV4dA"`)
  expect(html).not.toMatch(/sort=(agent|site)/)
})

test('only what is an address is a link, and it tells nothing and gains nothing', () => {
  const html = render(views['open filter'] as PublicPage['view'])
  expect(html).toMatch(
    /<a href="https:\/\/drawings.example\/acme" target="_blank" rel="noopener noreferrer nofollow"[^>]*>drawings.example\/acme<\/a>/,
  )
  expect(html).toContain('href="mailto:ann@acme.example"')
  expect(html).not.toContain('href="javascript')
  expect(wordsOf(html)).toContain('javascript:alert(1)')
})

test('records are downloaded by plain links, as they are searched and ordered', () => {
  const html = render(views['filter to export'] as PublicPage['view'])
  for (const format of ['csv', 'json', 'xlsx'])
    expect(html).toContain(
      `href="/v1/public/shares/abc/export?format=${format}&amp;search=a+%26+%22b%22&amp;sort=-due"`,
    )
  const records = recordsOf()
  const many = { ...records, list: { ...records.list, count: mostSheetRows + 1, count_is_estimate: true as const } }
  const view = { page: 'share' as const, share: openFilter('Open', 'export'), comments: null, records: many }
  expect(render(view)).not.toContain('format=xlsx')
  expect(wordsOf(render(view))).toContain('Excel takes 50,000 records at most. Take CSV.')
  expect(wordsOf(render(view))).toContain('1 to 2 of about 50,001')
})

test.each([
  ['nothing was found', { search: 'x' }, 'Nothing was found.', true],
  ['a page that emptied', { cursor: 'bmV4dA' }, 'There is nothing on this page any more.', true],
  ['no records', {}, 'Nothing is in here yet.', false],
])('%s', (_name, query, words, leadsBack) => {
  const list = { ...recordsOf().list, results: [], count: 0, next_cursor: null }
  const html = render({ page: 'share', share: openFilter(), comments: null, records: { list, query } })
  expect(wordsOf(html)).toContain(words)
  expect(wordsOf(html).includes('Show all')).toBe(leadsBack)
  expect(html).not.toContain('<table')
})

test('comments on records are read where a record is opened, not under all of them', () => {
  const html = render({ page: 'share', share: openFilter('Open', 'comment'), comments: null, records: recordsOf() })
  expect(wordsOf(html)).not.toContain('Comments')
  expect(html).toContain('aria-label="Open Acme Doors"')
})

test('what is locked is a plain form that posts below the page', () => {
  const html = render(views.password as PublicPage['view'], { code: 'wrong_password' })
  const [form] = /<form[^>]*>/.exec(html) ?? []
  expect(form).toContain('method="post"')
  expect(form).toContain('action="/share/repair/abc/verify"')
  expect(html).toMatch(/<input[^>]*name="password"/)
  expect(wordsOf(html)).toContain('That is not the password.')
})

test('a code that was mailed is asked for, with the address it went to', () => {
  const html = render(views.recipients as PublicPage['view'], { code: 'code_sent', email: 'ann@roof.example' })
  expect(html).toMatch(/<input type="hidden" name="email" value="ann@roof.example"/)
  expect(html).toMatch(/<input[^>]*name="code"/)
})

test('too many attempts say how long to wait', () => {
  const html = render(views.password as PublicPage['view'], { code: 'rate_limited', retry_after: 840 })
  expect(wordsOf(html)).toContain('Too many attempts. Try again in 14 minutes.')
})

test('a link that ran out is asked for again once it is unlocked', () => {
  expect(render({ page: 'expired', brand, share_type: 'password', is_unlocked: false })).toContain('name="password"')
  const unlocked = render({ page: 'expired', brand, share_type: 'recipients', is_unlocked: true })
  expect(unlocked).toContain('name="message"')
  expect(unlocked).not.toContain('name="email"')
})

test('nobody’s words end a script or become markup', () => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>'
  const html = render({ page: 'share', share: openShare(evil), comments: commentsOf(evil) })
  expect(html).not.toContain('<script>alert')
  expect(html).not.toContain('<img src=x')
  expect(html.match(/<script/g)).toHaveLength(2)
  const data = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1]
  expect(JSON.parse(data ?? '').view.share.content.title).toBe(evil)
  const filter = render({ page: 'share', share: openFilter(evil), comments: null, records: recordsOf(evil) })
  expect(filter).not.toMatch(/<script>alert|<img src=x/)
  expect(filter.match(/<script/g)).toHaveLength(2)
  const job = render({ page: 'share', share: openJob(evil), comments: null, tasks: tasksOf(evil) })
  expect(job).not.toMatch(/<script>alert|<img src=x/)
  expect(job.match(/<script/g)).toHaveLength(2)
  const fenced = `${evil}\n\`\`\`${evil}\n${evil}\n\`\`\``
  const session = render({ page: 'session', session: publicSession(evil), entries: entriesOf(fenced) })
  expect(session).not.toMatch(/<script>alert|<img src=x/)
  expect(session.match(/<script/g)).toHaveLength(2)
})

test('a colour that is no colour is ignored', () => {
  const share = { ...openShare(), brand: { ...brand, accent: 'red;}</style><script>' } }
  const html = render({ page: 'share', share, comments: null })
  expect(html).toMatch(/^<!doctype html><html lang="en"><head>/)
})

test('the inbox shows what was shared and what was answered', () => {
  const html = render({
    page: 'inbox',
    inbox: {
      email: 'ann@roof.example',
      shares: [
        {
          url: '/share/repair/abc',
          kind: 'repair_request',
          title: 'Leaking gutter',
          status: 'active',
          expires_at: null,
          shared_at: '2026-11-20T12:00:00.000Z',
          brand,
        },
        {
          url: null,
          kind: 'job',
          title: null,
          status: 'expired',
          expires_at: null,
          shared_at: '2026-11-01T12:00:00.000Z',
          brand,
        },
      ],
      responses: [
        {
          title: 'Leaking gutter',
          decision: 'accept',
          status: 'pending',
          price: { amount: 1250.5, currency: 'GBP' },
          earliest_date: '2026-11-30',
          message: null,
          created_at: '2026-11-20T12:00:00.000Z',
          brand,
        },
      ],
    },
  })
  expect(html).toContain('<a href="/share/repair/abc"')
  expect(wordsOf(html)).toContain('£1,250.50 · 30 November 2026')
  expect(wordsOf(html)).toContain('No longer open')
})

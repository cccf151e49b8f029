import { readFile } from 'node:fs/promises'
import { type Html, html } from './html.ts'
import { markdown } from './markdown.ts'
import { page } from './page.ts'

const documents = new URL('../../../../../docs/', import.meta.url)

/** What is read at /docs/guides, by the name in its address: the seeds in their order, then what serves all of them. */
export const guides = {
  'share-repair-requests': { title: 'Repair requests', file: 'guides/share-repair-requests.md' },
  'share-sessions': { title: 'Sessions', file: 'guides/share-sessions.md' },
  'share-records': { title: 'Records', file: 'guides/share-records.md' },
  filters: { title: 'What a filter means', file: 'filters.md' },
  'share-jobs': { title: 'Jobs', file: 'guides/share-jobs.md' },
  'customer-portal': { title: 'The customer portal', file: 'guides/customer-portal.md' },
  'api-keys': { title: 'API keys', file: 'guides/api-keys.md' },
  webhooks: { title: 'Webhooks', file: 'guides/webhooks.md' },
}

export type Guide = keyof typeof guides

export const isGuide = (name: string): name is Guide => Object.hasOwn(guides, name)

export const guideLinks = (): Html => html`<h2>Guides</h2>
  <ul>${Object.entries(guides).map(([name, { title }]) => html`<li><a href="/docs/guides/${name}">${title}</a></li>`)}</ul>`

/** The same text as in the repository, for this address. */
export async function guidePage(name: Guide, appUrl: string): Promise<string> {
  const { title, file } = guides[name]
  const text = await readFile(new URL(file, documents), 'utf8')
  return page({
    title: `${title}, Latchkey API`,
    navigation: html`${guideLinks()}<h2>Reference</h2><ul><li><a href="/docs">All calls</a></li></ul>`,
    content: markdown(
      text.replaceAll(/(http|ws):\/\/localhost:4000/g, (_, scheme) => appUrl.replace('http', scheme)),
      addressOf,
    ),
  })
}

/** Guides name each other by file. */
const addressOf = (link: string) => link.replace(/^(?:[\w./-]*\/)?([\w-]+)\.md(?=#|$)/, '/docs/guides/$1')

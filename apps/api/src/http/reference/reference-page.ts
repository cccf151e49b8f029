import { type Endpoint, endpoints } from '@latchkey/contract'
import { callSection } from './call-section.ts'
import { type Guide, guideLinks } from './guides.ts'
import { html } from './html.ts'
import { page } from './page.ts'

/** The API to read: every call of the contract, in one page. */
export function referencePage(appUrl: string): string {
  const byTag = [...Map.groupBy(inOrder(), ([, { tag }]) => tag)]
  return page({
    title: 'Latchkey API',
    navigation: html`${guideLinks()}${byTag.map(([tag, calls]) => links(tag, calls))}`,
    content: html`<h1>Latchkey API</h1>
      ${introduction(appUrl)}
      ${byTag.map(([tag, calls]) => html`<h2>${tag}</h2>${calls.map(([name, call]) => callSection(name, call, appUrl))}`)}`,
  })
}

/** By subject and address; what is read comes before what is changed. */
function inOrder() {
  const key = ({ tag, path, method }: Endpoint) => [tag, path, method === 'GET' ? '' : method].join(' ')
  return Object.entries(endpoints).sort(([, a], [, b]) => key(a).localeCompare(key(b)))
}

const links = (tag: string, calls: [string, Endpoint][]) => html`<h2>${tag}</h2>
  <ul>${calls.map(([name, { method, path }]) => html`<li><a href="#${name}"><span class="method">${method}</span> ${path.replace('/v1', '')}</a></li>`)}</ul>`

const guide = (name: Guide, words: string) => html`<a href="/docs/guides/${name}">${words}</a>`

const introduction = (appUrl: string) => html`<p>JSON over HTTP at <code>${appUrl}/v1</code>. Machines read
    <a href="/openapi.json">the OpenAPI document</a>.</p>
  <p>Guides go call by call, with curl to paste: ${guide('share-repair-requests', 'a repair request')} to a contractor,
    ${guide('share-sessions', 'a session')} to a colleague, ${guide('share-records', 'records')} through a
    ${guide('filters', 'filter')}, ${guide('share-jobs', 'a job')} to whoever does it,
    ${guide('customer-portal', 'the portal')} for customers; ${guide('api-keys', 'API keys')} and
    ${guide('webhooks', 'webhooks')} for programs.</p>
  <p>A program comes with an API key, <code>Authorization: Bearer lk_…</code>, made in the settings of the workspace. It acts as
    who made it, in that workspace, within its scopes: <code>read</code> sees and exports, <code>write</code> also makes and
    changes, <code>share</code> also hands out links, <code>admin</code> is all that its maker may. <code>write</code> and
    <code>share</code> hold <code>read</code>, and <code>admin</code> holds all. A browser comes with the cookie of signing in.</p>
  <p>Names are in snake_case, ids are UUIDs, times are ISO 8601 in UTC. A body or query with a name that is not known here is
    refused. Refusals are <code>application/problem+json</code> with a <code>code</code> to act on and <code>errors</code>
    that name the fields. Lists take <code>page</code> and <code>page_size</code>, or the <code>cursor</code> of the reply
    before. What carries a <code>version</code> takes it as <code>If-Match</code>; a stale one is 412. The same
    <code>Idempotency-Key</code> and body give the first answer of a POST again for 24 hours, and another body is 409; signing in,
    verifying and opening take none.</p>`

import { type Endpoint, errorsOf, errorTable, type Needs, scopeOf, takesIdempotencyKey } from '@latchkey/contract'
import { type Field, fieldsOf } from './fields.ts'
import { type Html, html } from './html.ts'

const WHO: Record<Extract<Needs, string>, string> = {
  anyone: 'Anyone',
  person: 'Whoever is signed in',
  customer: 'Customers, signed in at the portal',
  member: 'Members of the workspace',
  admin: 'Owners and admins of the workspace',
}

/** One call: who may, what goes in, what comes out, how it can be refused. */
export function callSection(name: string, definition: Endpoint, appUrl: string): Html {
  const { method, path, summary, needs, status, params, query, body, reply, download, orDownload, upload } = definition
  const who = whoMay(needs)
  return html`<article id="${name}">
    <h3><span class="method ${method.toLowerCase()}">${method}</span> <code>${path}</code></h3>
    <p>${summary}.</p>
    <p class="quiet">${who}. ${keyLine(definition)} Operation <code>${name}</code>.${headersOf(definition)}</p>
    ${table('Path', fieldsOf(params))} ${table('Query', fieldsOf(query))} ${table('Body', fieldsOf(body))}
    ${upload ? html`<p>Body: multipart, one file in the field <code>file</code>.</p>` : ''}
    ${table(`Reply ${status}`, fieldsOf(reply))}
    ${orDownload ? html`<p>Or, on demand: ${orDownload.join(' or ')}.</p>` : ''}
    ${download ? html`<p>Reply ${status}: ${download.join(' or ')}.</p>` : ''}
    ${reply || download ? '' : html`<p>Reply ${status}, without content.</p>`}
    <details><summary>Refusals</summary>${refusals(definition)}</details>
    <pre tabindex="0"><code>${curl(definition, appUrl)}</code></pre>
  </article>`
}

function whoMay(needs: Needs) {
  if (typeof needs === 'string') return WHO[needs]
  return 'share' in needs
    ? `Whoever has a link that lets them ${needs.share}`
    : `Whoever may ${needs.resource} the resource${needs.named ? ', by name or as one of the workspace' : ''}${needs.ofShop ? ', as one of the workspace' : ''}`
}

/** What is public looks at no key. */
function keyLine(definition: Endpoint) {
  const scope = scopeOf(definition)
  if (definition.path.startsWith('/v1/public/')) return ''
  return scope ? html`With an API key: scope <code>${scope}</code>.` : 'With no API key.'
}

function headersOf(definition: Endpoint) {
  const headers = [definition.versioned && 'If-Match', takesIdempotencyKey(definition) && 'Idempotency-Key']
  const taken = headers.filter(Boolean)
  return taken.length > 0 ? html` Takes <code>${taken.join(', ')}</code>.` : ''
}

function table(caption: string, fields: Field[]) {
  if (fields.length === 0) return ''
  return html`<table>
    <caption>${caption}</caption>
    <thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Rules</th></tr></thead>
    <tbody>${fields.map(row)}</tbody>
  </table>`
}

const row = ({ name, type, required, rules }: Field) => html`<tr>
  <td><code>${name}</code></td>
  <td>${type}</td>
  <td>${[required ? '' : 'optional', rules].filter(Boolean).join(', ')}</td>
</tr>`

function refusals(definition: Endpoint) {
  const codes = errorsOf(definition).sort((a, b) => errorTable[a].status - errorTable[b].status)
  return html`<ul>${codes.map((code) => html`<li>${errorTable[code].status} <code>${code}</code> ${errorTable[code].title}</li>`)}</ul>`
}

function curl(definition: Endpoint, appUrl: string) {
  const { method, path, body, upload, needs } = definition
  const lines = [`curl ${method === 'GET' ? '' : `-X ${method} `}'${appUrl}${path}'`]
  if (scopeOf(definition)) lines.push(`-H 'authorization: Bearer YOUR_KEY'`)
  else if (needs !== 'anyone' && !path.startsWith('/v1/public/')) lines.push(`-b cookies.txt`)
  if (upload) lines.push(`-F file=@picture.png`)
  const fields = fieldsOf(body).filter(({ required, name }) => required && !/[.[]/.test(name))
  const sample = Object.fromEntries(fields.map(({ name }) => [name, '…']))
  if (body) lines.push(`-H 'content-type: application/json'`, `-d '${JSON.stringify(sample)}'`)
  return lines.join(' \\\n  ')
}

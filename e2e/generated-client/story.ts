import createClient from 'openapi-fetch'
import type { components, paths } from './api.d.ts'

// Checked and run by ../generated-client.spec.ts, beside what a public generator made of /openapi.json.

type Schemas = components['schemas']
const [, , baseUrl = '', key = ''] = process.argv
const shop = createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${key}` } })
const anybody = createClient<paths>({ baseUrl })
const said: unknown[] = []

const request = await shop.POST('/v1/repair-requests', { body: { title: 'Dripping tap', description: 'It drips' } })
if (request.error) throw new Error(request.error.detail)
const { id }: Schemas['RepairRequestDetail'] = request.data
said.push(request.response.status)

const made = await shop.POST('/v1/resources/{id}/shares', { params: { path: { id } }, body: { expires_in: '7d' } })
if (made.error) throw new Error(made.error.detail)
const share: Schemas['Share'] = made.data
said.push(made.response.status)

const params = { path: { token: share.url?.split('/').at(-1) ?? '' } }
const opened = await anybody.GET('/v1/public/shares/{token}', { params })
said.push(opened.response.status)

const revoked = await shop.DELETE('/v1/shares/{share}', { params: { path: { share: share.id } } })
said.push(revoked.response.status)

const gone = await anybody.GET('/v1/public/shares/{token}', { params })
const code: Schemas['Problem']['code'] | undefined = gone.error?.code
said.push(gone.response.status, code)

const refused = await shop.GET('/v1/audit', { params: { query: { page_size: 1 } } })
said.push(refused.response.status, refused.error?.detail)

// @ts-expect-error: a scope that there is not.
await shop.POST('/v1/api-keys', { body: { name: 'Wrong', scopes: ['fly'] } })

process.stdout.write(JSON.stringify(said))

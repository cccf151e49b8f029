import { type Endpoint, endpoints, Problem, scopeOf, takesIdempotencyKey } from '@latchkey/contract'
import type * as z from 'zod/mini'
import type { Config } from '../platform/config.ts'
import { examples } from './openapi-examples.ts'
import { createProblems } from './openapi-problems.ts'
import { createSchemas } from './openapi-schemas.ts'
import { cookieNames } from './session-cookies.ts'

type Json = Record<string, unknown>
type SchemaOf = (schema: z.core.$ZodType) => Json
type Parts = { schemaOf: SchemaOf; problemsOf: (definition: Endpoint) => Json }

/** OpenAPI 3.1, made from the contract. */
export function openapi({ appUrl, isHttps }: Pick<Config, 'appUrl' | 'isHttps'>): Json {
  const paths: Record<string, Json> = {}
  const { of: schemaOf, components: schemas } = createSchemas()
  const { of: problemsOf, components: responses } = createProblems()
  schemaOf(Problem)
  for (const [name, definition] of Object.entries(endpoints)) {
    const path = definition.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = {
      ...paths[path],
      [definition.method.toLowerCase()]: operation(name, definition, { schemaOf, problemsOf }),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Latchkey',
      version: '1',
      description: 'Share exactly one thing with exactly the right outsider; see, prove and undo it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: appUrl }],
    tags: [...new Set(Object.values(endpoints).map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      responses,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: cookieNames({ isHttps }).session, description: SESSION },
        key: { type: 'http', scheme: 'bearer', bearerFormat: 'lk_ and 43 letters', description: KEY },
      },
    },
  }
}

const SESSION = 'The cookie that signing in sets. Changes with it have to come from the same origin'
const KEY =
  'An API key: it acts as who made it, in its workspace, within its scopes. ' +
  '`read` sees and exports; `write` and `share` hold `read`; `admin` holds all of them. ' +
  'What an operation wants is its `x-scope`, and named beside this scheme; without one no key may do it'

function operation(operationId: string, definition: Endpoint, { schemaOf, problemsOf }: Parts): Json {
  const scope = scopeOf(definition)
  const statuses = new Set([definition.status, definition.otherStatus ?? definition.status])
  return {
    operationId,
    tags: [definition.tag],
    summary: definition.summary,
    ...(scope && { description: `With an API key: scope \`${scope}\`.`, 'x-scope': scope }),
    security: securityOf(definition),
    parameters: parametersOf(definition, schemaOf),
    ...requestBodyOf(operationId, definition, schemaOf),
    responses: {
      ...Object.fromEntries([...statuses].map((status) => [status, replyOf(definition, schemaOf)])),
      ...problemsOf(definition),
    },
  }
}

function securityOf(definition: Endpoint): Json[] {
  const scope = scopeOf(definition)
  if (definition.path.startsWith('/v1/public/') || definition.needs === 'anyone') return []
  return scope ? [{ session: [] }, { key: [scope] }] : [{ session: [] }]
}

function parametersOf(definition: Endpoint, schemaOf: SchemaOf): Json[] {
  const fromSchema = (schema: z.core.$ZodType | undefined, place: 'path' | 'query') => {
    const { properties = {}, required = [] } = schema ? (schemaOf(schema) as ObjectSchema) : {}
    return Object.entries(properties).map(([name, schema]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema,
    }))
  }
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    description,
    schema: { type: 'string' },
  })
  return [
    ...fromSchema(definition.params, 'path'),
    ...fromSchema(definition.query, 'query'),
    ...(definition.versioned
      ? [header('If-Match', 'The version you saw last, in quotes; a stale one is refused with 412')]
      : []),
    ...(takesIdempotencyKey(definition)
      ? [header('Idempotency-Key', 'The same key gives the first answer again for 24 hours')]
      : []),
  ]
}

type ObjectSchema = { properties?: Record<string, Json>; required?: string[] }

function requestBodyOf(operationId: string, { body, upload }: Endpoint, schemaOf: SchemaOf): Json {
  if (upload) {
    const fields = body ? (schemaOf(body) as ObjectSchema) : {}
    const properties = { ...fields.properties, file: { type: 'string', format: 'binary' } }
    const schema = { type: 'object', required: ['file'], properties }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } }
  }
  if (!body) return {}
  const example = examples[operationId]
  const json = { schema: schemaOf(body), ...(example !== undefined && { example }) }
  return { requestBody: { required: true, content: { 'application/json': json } } }
}

function replyOf({ reply, download, orDownload, summary }: Endpoint, schemaOf: SchemaOf): Json {
  if (!reply && !download) return { description: 'Done' }
  const files = [...(download ?? []), ...(orDownload ?? [])].map((type) => [type, { schema: { type: 'string' } }])
  const json = reply ? { 'application/json': { schema: schemaOf(reply) } } : {}
  return { description: summary, content: { ...json, ...Object.fromEntries(files) } }
}

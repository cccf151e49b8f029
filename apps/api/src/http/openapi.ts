import {
  type Endpoint,
  type ErrorCode,
  endpoints,
  errorsOf,
  errorTable,
  Problem,
  takesIdempotencyKey,
} from '@latchkey/contract'
import * as z from 'zod/mini'
import type { Config } from '../platform/config.ts'
import { cookieNames } from './session-cookies.ts'

type Json = Record<string, unknown>

/** OpenAPI 3.1, made from the contract. */
export function openapi({ appUrl, isHttps }: Pick<Config, 'appUrl' | 'isHttps'>): Json {
  const paths: Record<string, Json> = {}
  for (const [name, definition] of Object.entries(endpoints)) {
    const path = definition.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [definition.method.toLowerCase()]: operation(name, definition) }
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
      schemas: { Problem: schemaOf(Problem) },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieNames({ isHttps }).session } },
    },
  }
}

function operation(operationId: string, definition: Endpoint): Json {
  return {
    operationId,
    tags: [definition.tag],
    summary: definition.summary,
    security: definition.path.startsWith('/v1/public/') || definition.needs === 'anyone' ? [] : [{ session: [] }],
    parameters: parametersOf(definition),
    ...requestBodyOf(definition),
    responses: { [definition.status]: replyOf(definition), ...problemsOf(definition) },
  }
}

function parametersOf(definition: Endpoint): Json[] {
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

function requestBodyOf({ body, upload }: Endpoint): Json {
  if (upload) {
    const fields = body ? (schemaOf(body) as ObjectSchema) : {}
    const properties = { ...fields.properties, file: { type: 'string', format: 'binary' } }
    const schema = { type: 'object', required: ['file'], properties }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } }
  }
  return body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } } : {}
}

function replyOf({ reply, download, orDownload, summary }: Endpoint): Json {
  if (!reply && !download) return { description: 'Done' }
  const files = [...(download ?? []), ...(orDownload ?? [])].map((type) => [type, { schema: { type: 'string' } }])
  const json = reply ? { 'application/json': { schema: schemaOf(reply) } } : {}
  return { description: summary, content: { ...json, ...Object.fromEntries(files) } }
}

function problemsOf(definition: Endpoint): Json {
  const byStatus = Map.groupBy(errorsOf(definition), (code) => errorTable[code].status)
  return Object.fromEntries([...byStatus].sort(([a], [b]) => a - b).map(([status, codes]) => [status, problem(codes)]))
}

const problem = (codes: ErrorCode[]) => ({
  description: codes.map((code) => `\`${code}\`: ${errorTable[code].title}`).join('. '),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

function schemaOf(schema: z.core.$ZodType): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

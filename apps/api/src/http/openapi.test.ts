import { endpoints, scopeOf } from '@latchkey/contract'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { openapi } from './openapi.ts'
import { examples } from './openapi-examples.ts'

type Operation = {
  operationId: string
  tags: string[]
  summary: string
  security: Record<string, string[]>[]
  'x-scope'?: string
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>
}
type Document = {
  paths: Record<string, Record<string, Operation>>
  components: Record<'schemas' | 'responses', Record<string, unknown>> & { securitySchemes: Record<string, unknown> }
  tags: { name: string }[]
}

const document = openapi({ appUrl: 'https://latchkey.test', isHttps: true }) as Document
const operations = new Map(
  Object.values(document.paths)
    .flatMap((path) => Object.values(path))
    .map((operation) => [operation.operationId, operation]),
)

describe.each(Object.entries(endpoints))('%s', (name, definition) => {
  const operation = operations.get(name)

  it('says who may, and with which scope', () => {
    const scope = scopeOf(definition)
    expect(operation?.['x-scope']).toBe(scope ?? undefined)
    const isOpen = definition.needs === 'anyone' || definition.path.startsWith('/v1/public/')
    const signedIn = isOpen ? [] : [{ session: [] }]
    expect(operation?.security).toEqual(scope ? [...signedIn, { key: [scope] }] : signedIn)
  })

  it('has its subject, and what it answers where all is well and where it is not', () => {
    expect(document.tags.map(({ name }) => name)).toContain(operation?.tags[0])
    expect(operation?.responses).toHaveProperty(String(definition.status))
    expect(operation?.responses).toHaveProperty('429')
  })

  it('has an example that it would take', () => {
    const example = examples[name]
    if (example !== undefined && definition.body) expect(z.safeParse(definition.body, example).error).toBeUndefined()
  })
})

it('names what it speaks of once, and refers to nothing that is not there', () => {
  const text = JSON.stringify(document)
  const referred = new Set([...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref = '']) => ref))
  expect(referred).toContain('#/components/schemas/Share')
  for (const ref of referred) {
    const [, , part = '', name = ''] = ref.split('/')
    expect(document.components[part as 'schemas'], ref).toHaveProperty(name)
  }
  expect(text).not.toContain('$defs')
})

it('has no example for what is not there', () => {
  expect(Object.keys(examples).filter((name) => !endpoints[name]?.body)).toEqual([])
})

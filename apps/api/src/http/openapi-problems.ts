import { type Endpoint, type ErrorCode, errorsOf, errorTable, type Problem } from '@latchkey/contract'

type Json = Record<string, unknown>

/** Refusals of calls, by status; those with the same codes are written down once and referred to. */
export function createProblems() {
  const components: Record<string, Json> = {}
  return {
    components,
    of(definition: Endpoint): Json {
      const byStatus = [...Map.groupBy(errorsOf(definition).sort(), (code) => errorTable[code].status)]
      return Object.fromEntries(
        byStatus.map(([status, codes]) => {
          const name = codes.map(inPascalCase).join('Or')
          components[name] ??= responseOf(codes)
          return [status, { $ref: `#/components/responses/${name}` }]
        }),
      )
    },
  }
}

const inPascalCase = (code: ErrorCode) => code.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())

const responseOf = (codes: ErrorCode[]) => ({
  description: codes.map((code) => `\`${code}\`: ${errorTable[code].title}`).join('. '),
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, example: exampleOf(codes) },
  },
})

/** As the first of them is answered. */
function exampleOf([code = 'internal']: ErrorCode[]): Problem {
  const { status, title } = errorTable[code]
  const request_id = '019ddc3d-3180-7a2c-8e5b-6f0d9c1a2b3c'
  return { type: `urn:latchkey:error:${code}`, title, status, code, detail: title, errors: [], request_id }
}

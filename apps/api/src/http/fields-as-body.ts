import type { Endpoint } from '@latchkey/contract'
import * as z from 'zod/mini'
import { isTooDeep } from '../platform/is-too-deep.ts'

type Shape = Record<string, z.core.$ZodType>

/**
 * A form's fields as the JSON body that they stand for. A form can only send text: an empty input is one that was left out,
 * and where the schema takes no such text, the text is JSON.
 */
export function fieldsAsBody({ body }: Endpoint, fields: Map<string, string>) {
  const shape = body instanceof z.ZodMiniObject ? (body.shape as Shape) : {}
  const filled = [...fields].filter(([, text]) => text !== '')
  return Object.fromEntries(filled.map(([name, text]) => [name, valueFrom(shape[name], text)]))
}

function valueFrom(schema: z.core.$ZodType | undefined, text: string): unknown {
  if (!schema || z.safeParse(schema, text).success || isTooDeep(text)) return text
  try {
    const value: unknown = JSON.parse(text)
    return z.safeParse(schema, value).success || typeof value === 'object' ? value : text
  } catch {
    return text
  }
}

import type { ByteRange } from '../platform/storage/storage.ts'

/**
 * The one range that was asked for. null: all of it, which is also the answer to what cannot be understood and to several
 * at once. `unsatisfiable`: there is nothing there.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || (!first && !last)) return null
  if (!first) return Number(last) === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(last)), end: size - 1 }
  const [start, end] = [Number(first), last ? Math.min(Number(last), size - 1) : size - 1]
  if (last && Number(last) < start) return null
  return start < size ? { start, end } : 'unsatisfiable'
}

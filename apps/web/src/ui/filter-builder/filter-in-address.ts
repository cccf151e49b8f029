import { FilterConfig } from '@latchkey/contract'

/** The filter that an address carries as JSON text, such as a grid's; null where it is none. */
export function filterInAddress(text: string | null): FilterConfig | null {
  if (!text) return null
  try {
    const read = FilterConfig.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

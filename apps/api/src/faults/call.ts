type Body = {
  id?: string
  code?: string
  title?: string
  notes?: string | null
  status?: string
  version?: number
  url?: string
  updated_at?: string
  state?: string
  data?: { note?: string }
  results?: { id: string; body: string }[]
}
export type Answer = { status: number; retryAfter: string | null; body: Body }
type Ask = { method?: string; path: string; body?: object; headers?: Record<string, string>; within?: number }

export type Call = ReturnType<typeof caller>

/** Calls over the wire as whoever holds this cookie; null where no answer came. */
export function caller(url: string, cookie: string) {
  return async ({ method = 'GET', path, body, headers, within = 15_000 }: Ask): Promise<Answer | null> => {
    try {
      const response = await fetch(url + path, {
        method,
        headers: { cookie, ...headers, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(within),
      })
      const text = await response.text()
      const json = response.headers.get('content-type')?.includes('json') && text
      return {
        status: response.status,
        retryAfter: response.headers.get('retry-after'),
        body: json ? JSON.parse(text) : {},
      }
    } catch {
      return null
    }
  }
}

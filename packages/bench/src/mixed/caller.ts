/** An answer that its step did not expect. It is kept for the report; the story that met it ends. */
export class UnexpectedAnswer extends Error {}

export type Made = { id: string; url: string; version: number }
export type Client = ReturnType<ReturnType<typeof createCaller>['client']>
type Sent = { method: string; path: string; expected: number; headers: Record<string, string>; body?: unknown }

/** Calls that each say what they expect, and the count of all that was answered. */
export function createCaller(url: string) {
  const statuses: Record<number, number> = {}
  const wrong: string[] = []
  let calls = 0

  async function send({ method, path, expected, headers, body }: Sent) {
    const isJson = body !== undefined && !(body instanceof FormData)
    const answer = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': 'bench browser', ...(isJson && { 'content-type': 'application/json' }), ...headers },
      body: isJson ? JSON.stringify(body) : body,
    })
    const text = await answer.text()
    calls++
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    if (answer.status === expected) return { answer, text }
    const what = `${method} ${path}: ${answer.status} and not ${expected}: ${text.slice(0, 300)}`
    wrong.push(what)
    throw new UnexpectedAnswer(what)
  }

  function client(headers: Record<string, string>) {
    const call = async <T>(method: string, path: string, expected: number, body?: unknown) => {
      const { answer, text } = await send({ method, path, expected, headers, body })
      const isJson = answer.headers.get('content-type')?.includes('json')
      return (isJson ? JSON.parse(text) : text) as T
    }
    return {
      headers,
      get: <T = string>(path: string, expected = 200) => call<T>('GET', path, expected),
      post: <T = Made>(path: string, body?: unknown, expected = 201) => call<T>('POST', path, expected, body),
      put: <T = Made>(path: string, body?: unknown, expected = 200) => call<T>('PUT', path, expected, body),
      patch: <T = Made>(path: string, body?: unknown, expected = 200) => call<T>('PATCH', path, expected, body),
      delete: (path: string, expected = 204, body?: unknown) => call<string>('DELETE', path, expected, body),
      with: (more: Record<string, string>) => client({ ...headers, ...more }),
      /** Sends it, and goes on with the cookies that come back. */
      async enter(path: string, body: unknown, expected = 200) {
        const { answer } = await send({ method: 'POST', path, expected, headers, body })
        const given = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
        return client({ ...headers, cookie: [headers.cookie, ...given].filter(Boolean).join('; ') })
      },
    }
  }

  return {
    client,
    statuses,
    wrong,
    get calls() {
      return calls
    },
  }
}

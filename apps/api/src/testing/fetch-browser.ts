import type { Endpoint } from '@latchkey/contract'

type Input = { params?: Record<string, string>; body?: unknown }

/** Somebody who comes over the wire to a program of its own, with a jar of cookies. */
export function fetchBrowser(url: string) {
  const jar = new Map<string, string>()
  const send = async (path: string, { headers, ...init }: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await fetch(url + path, {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...headers } as HeadersInit,
    })
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return { status: reply.status, text: await reply.text() }
  }
  return {
    send,
    cookies: () => [...jar.values()],
    /** Its answer, whatever it was. */
    async call<T = Record<string, string>>({ method, path }: Endpoint, { params = {}, body }: Input = {}) {
      const at = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
      const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      const { status, text } = await send(at, { method, ...(body !== undefined && json) })
      return { status, body: (text ? JSON.parse(text) : {}) as T }
    },
  }
}

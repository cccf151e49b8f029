import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '@latchkey/contract'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { cookieNames } from '../http/session-cookies.ts'
import type { Config } from '../platform/config.ts'

type Form = { headers: Record<string, string>; payload: Buffer }
type Input = { params?: object; query?: object; body?: unknown; headers?: Record<string, string>; form?: Form }
type InputOf<E extends Endpoint> = Input & {
  params?: ParamsOf<E> & object
  query?: QueryOf<E> & object
  body?: BodyOf<E>
}

/** Calls the API as a browser does: it keeps its cookies. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly server: FastifyInstance
  readonly #config: Pick<Config, 'isHttps'>
  readonly #sessionCookie: string
  #key: string | null = null

  constructor(server: FastifyInstance, config: Pick<Config, 'isHttps'>) {
    this.server = server
    this.#config = config
    this.#sessionCookie = cookieNames(config).session
  }

  withSession(token: string) {
    this.cookies.set(this.#sessionCookie, token)
    return this
  }

  /** Comes with an API key, as a program does, instead of cookies. */
  withKey(key: string) {
    this.#key = key
    return this
  }

  /** Another one with the same cookies, which goes its own way. */
  copy() {
    const copy = Object.assign(new Browser(this.server, this.#config), { cookies: new Map(this.cookies) })
    return this.#key === null ? copy : copy.withKey(this.#key)
  }

  get isSignedIn() {
    return this.cookies.has(this.#sessionCookie)
  }

  /** Any request, answered whatever the status. */
  async send(options: InjectOptions) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await this.server.inject({
      ...options,
      headers: {
        ...(cookie && { cookie }),
        ...(this.#key && { authorization: `Bearer ${this.#key}` }),
        ...options.headers,
      },
    })
    for (const { name, value, maxAge, expires } of response.cookies) {
      if (value === '' || maxAge === 0 || (expires && expires.getTime() <= 0)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }

  async call<E extends Endpoint>(endpoint: E, { params, query, body, headers, form }: InputOf<E> = {}) {
    const response = await this.send({
      method: endpoint.method,
      url: addressOf(endpoint, params, query),
      headers: { ...headers, ...form?.headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(form && { payload: form.payload }),
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    })
    const json =
      response.body && response.headers['content-type']?.toString().includes('json') ? response.json() : undefined
    return {
      status: response.statusCode,
      body: json as ReplyOf<E>,
      problem: json as { code: string; errors: { path: string }[]; detail: string },
      response,
    }
  }

  /** The reply of a call that has to succeed. */
  async get<E extends Endpoint>(endpoint: E, input: InputOf<E> = {}): Promise<ReplyOf<E>> {
    const { status, body, response } = await this.call(endpoint, input)
    if (status !== endpoint.status) throw new Error(`${endpoint.method} ${endpoint.path}: ${status} ${response.body}`)
    return body
  }
}

function addressOf(endpoint: Endpoint, params: object = {}, query: object = {}) {
  const given = params as Record<string, string>
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(given[name] ?? 'missing'))
  const search = new URLSearchParams(query as Record<string, string>).toString()
  return search ? `${path}?${search}` : path
}

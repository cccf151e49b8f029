import fastify, { type FastifyInstance } from 'fastify'

const CSP =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

let reference: Promise<FastifyInstance> | undefined

/** The readable reference page. It weighs 30 MB in memory, so it is loaded when somebody first opens it. */
export function mountReference(app: FastifyInstance) {
  for (const url of ['/docs', '/docs/*']) {
    app.get(url, async (request, reply) => {
      reference ??= load()
      const page = await (await reference).inject({ method: 'GET', url: request.url, headers: { accept: '*/*' } })
      const { 'content-type': type, location, 'cache-control': cache } = page.headers
      if (typeof location === 'string') return reply.redirect(location, page.statusCode)
      if (cache) reply.header('cache-control', cache)
      return reply
        .status(page.statusCode)
        .header('content-security-policy', CSP)
        .type(String(type ?? 'text/html'))
        .send(page.rawPayload)
    })
  }
}

async function load() {
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  const inner = fastify()
  await inner.register(scalar, {
    routePrefix: '/docs',
    configuration: { url: '/openapi.json', withDefaultFonts: false, hideClientButton: true, telemetry: false },
  })
  return inner
}

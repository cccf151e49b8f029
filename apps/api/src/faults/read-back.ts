import type { Call } from './call.ts'
import type { Ledger } from './ledger.ts'

const AT_ONCE = 8

type Place = { recordId: string; sessionId: string }

/** What the API does not show as it was acknowledged. */
export async function readBack(call: Call, { acknowledged }: Ledger, places: Place[]) {
  const off: string[] = []
  const revoked = new Set(acknowledged.flatMap(({ kind, id }) => (kind === 'revocation' ? [id] : [])))
  const said = new Set((await Promise.all(places.map(({ sessionId }) => bodiesOf(call, sessionId)))).flat())
  const last = new Map(
    acknowledged.flatMap(({ kind, text }) => (kind === 'edit' ? [[text.split('-')[0], text] as const] : [])),
  )

  const waiting = [...acknowledged]
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { kind, text, id } = next
        if (kind === 'entry' && !said.has(text)) off.push(text)
        if (id === null) continue
        if (kind === 'request') {
          const found = await call({ path: `/v1/repair-requests/${id}` })
          if (found?.body.title !== text) off.push(text)
        }
        if (kind === 'share') {
          const found = await call({ path: `/v1/shares/${id}` })
          if (found?.body.notes !== text) off.push(text)
          if (revoked.has(id) && found?.body.status !== 'revoked') off.push(`${text} is not revoked`)
        }
      }
    }),
  )
  for (const [n, { recordId }] of places.entries()) {
    const found = await call({ path: `/v1/records/${recordId}` })
    const text = last.get(`client${n}`)
    if (text && found?.body.data?.note !== text) off.push(text)
  }
  return off
}

async function bodiesOf(call: Call, sessionId: string) {
  const bodies: string[] = []
  for (let page = 1; ; page++) {
    const answer = await call({ path: `/v1/sessions/${sessionId}/entries?page_size=100&page=${page}` })
    const results = answer?.body.results ?? []
    if (results.length === 0) return bodies
    bodies.push(...results.map(({ body }) => body))
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Call } from './call.ts'
import type { Random } from './random.ts'

export const kinds = ['request', 'share', 'revocation', 'entry', 'edit', 'invitation', 'registration'] as const
export type Kind = (typeof kinds)[number]

/** What a client was told is done. `text` is what it wrote, and no other write has it; without `id` the reply was lost. */
type Entry = { kind: Kind; text: string; id: string | null }

export type Ledger = {
  acknowledged: Entry[]
  /** Nobody knows whether it is done; it is asked again at the end, with the same key. */
  open: (() => Promise<boolean>)[]
  /** Sent again with the same key, whatever had been answered. */
  repeats: number
  /** Answers that no fault excuses. */
  surprises: string[]
}

export const createLedger = (): Ledger => ({ acknowledged: [], open: [], repeats: 0, surprises: [] })

type Place = { sessionId: string; recordId: string }
type Client = { call: Call; ledger: Ledger; random: Random; name: string; place: Place; goOn: () => boolean }

const PATIENCE = 400

/** One client: one write after the other, of every kind, until told to stop. */
export async function write({ call, ledger, random, name, place, goOn }: Client) {
  let count = 0
  let version = 1
  const requests: string[] = []
  const links: string[] = []

  const note = (kind: Kind, text: string, id: string | null) => void ledger.acknowledged.push({ kind, text, id })
  const surprise = (what: string, answer: Answer) =>
    void ledger.surprises.push(`${what}: ${answer.status} ${answer.body.code ?? ''}`)

  /** Until there is an answer that says what became of it, or it is time to stop. */
  async function settle(ask: () => Promise<Answer | null>) {
    for (let left = PATIENCE; left > 0 && goOn(); left--) {
      const answer = await ask()
      if (answer && answer.status !== 503) return answer
      await sleep(20 + random.below(100))
    }
    return null
  }

  async function post(kind: Kind, text: string, path: string, body: object) {
    const headers = { 'idempotency-key': text }
    const ask = () => call({ method: 'POST', path, body, headers })
    const take = (answer: Answer) => {
      if (answer.status === 201) note(kind, text, answer.body.id ?? null)
      // It was carried out, but its answer was lost.
      else if (isLost(answer)) note(kind, text, null)
      else surprise(kind, answer)
      return answer.status === 201 ? (answer.body.id ?? null) : null
    }
    const answer = await settle(ask)
    if (!answer || isAtWork(answer)) {
      ledger.open.push(async () => {
        const later = await ask()
        const isSettled = later !== null && later.status !== 503 && !isAtWork(later)
        if (isSettled) take(later)
        return isSettled
      })
      return null
    }
    const id = take(answer)
    if (id !== null && random.chance(0.1)) {
      ledger.repeats++
      const again = await ask()
      if (again && again.status !== 503 && again.body.id !== id) surprise(`${kind} again`, again)
    }
    return id
  }

  const does: Record<Kind, (text: string) => Promise<unknown>> = {
    async request(text) {
      const id = await post('request', text, '/v1/repair-requests', { title: text })
      if (id) requests.push(id)
    },
    async share(text) {
      const at = requests.at(-1)
      if (!at) return does.request(text)
      const id = await post('share', text, `/v1/resources/${at}/shares`, { notes: text })
      if (id) links.push(id)
    },
    async revocation(text) {
      const id = links.pop()
      if (!id) return does.share(text)
      const ask = () => call({ method: 'DELETE', path: `/v1/shares/${id}` })
      const take = (answer: Answer) =>
        answer.status === 204 ? note('revocation', id, id) : surprise('revocation', answer)
      const answer = await settle(ask)
      if (answer) return take(answer)
      ledger.open.push(async () => {
        const later = await ask()
        if (later?.status === 503) return false
        if (later) take(later)
        return later !== null
      })
    },
    entry: (text) => post('entry', text, `/v1/sessions/${place.sessionId}/entries`, { role: 'user', body: text }),
    async edit(text) {
      const path = `/v1/records/${place.recordId}`
      const headers = { 'if-match': `"${version}"` }
      const edited = await settle(() => call({ method: 'PATCH', path, body: { data: { note: text } }, headers }))
      // An earlier try of the same may have come through; nobody else changes this record.
      const found = edited?.status === 200 ? edited : await untilRead(path)
      version = found.body.version ?? version
      if (found.body.data?.note === text) return note('edit', text, null)
      if (edited) surprise('edit', edited)
    },
    async invitation(text) {
      const at = requests.at(-1)
      if (!at) return does.request(text)
      return post('invitation', `${text}@example.test`, `/v1/resources/${at}/collaborators`, {
        email: `${text}@example.test`,
      })
    },
    async registration(text) {
      const email = `${text}@example.test`
      const body = { email, password: 'a long enough phrase', name: 'Ledger' }
      // It takes no key, so it is not sent again: a second one would be another mail.
      const answer = await call({ method: 'POST', path: '/v1/auth/register', body })
      if (answer?.status === 202) return note('registration', email, null)
      if (answer && answer.status !== 503) surprise('registration', answer)
    },
  }

  async function untilRead(path: string) {
    for (;;) {
      const found = await call({ path })
      if (found?.status === 200) return found
      await sleep(50)
    }
  }

  while (goOn()) await does[random.oneOf(kinds)](`${name}-${++count}`)
}

const isAtWork = ({ status, retryAfter }: Answer) => status === 409 && retryAfter !== null
const isLost = ({ status, retryAfter, body }: Answer) =>
  status === 409 && retryAfter === null && body.code === 'conflict'

import type { Pool } from 'pg'
import { frame } from './frames.ts'
import type { Happening } from './happening.ts'
import { projectForPerson } from './projections.ts'
import type { Rows } from './room.ts'
import { shareFrames } from './share-frames.ts'
import type { PersonStanding, PersonWatch, Standings } from './watch.ts'

/** Sends what happened to everybody who stands, each in the words that are for them. */
export async function deliver(rows: Rows, { people, shares }: Standings, happenings: Happening[]) {
  if (happenings.length === 0) return
  const project = await personFrames(rows.pool, people, happenings)
  for (const [watch, standing] of people) {
    for (const happening of happenings) {
      const text = project(happening, watch, standing)
      if (text) watch.send(text)
    }
  }
  for (const [watch, texts] of await shareFrames(rows, shares, happenings)) for (const text of texts) watch.send(text)
}

type People = Map<PersonWatch, PersonStanding>

/** Makes what people by id get. What one person gets is made once, however many tabs they have; all who are nobody get the same. */
export async function personFrames(pool: Pool, people: People, happenings: Happening[]) {
  const accounts = await findAccounts(pool, people, happenings)
  const made = new Map<Happening, Map<string | null, string | null>>(happenings.map((one) => [one, new Map()]))
  return (happening: Happening, { viewer }: PersonWatch, { grant, customerId }: PersonStanding) => {
    const accountId = viewer?.id ?? null
    const mine = made.get(happening)
    const known = mine?.get(accountId)
    if (known !== undefined) return known
    const concernsMe = accountId !== null && accounts.get(happening.data.collaborator_id) === accountId
    const event = projectForPerson(happening, { accountId, customerId, grant, concernsMe })
    const text = event && frame(event)
    mine?.set(accountId, text)
    return text
  }
}

/** Whose roles were changed: asked where somebody watches who hears of their own only. */
async function findAccounts(pool: Pool, people: People, happenings: Happening[]) {
  const ids = happenings.flatMap(({ action, data }) =>
    action === 'collaborator.role_changed' ? [data.collaborator_id] : [],
  )
  const isNeeded = ids.length > 0 && [...people.values()].some(({ grant }) => !grant.capabilities.includes('export'))
  if (!isNeeded) return new Map<unknown, string | null>()
  const { rows } = await pool.query<{ id: string; account_id: string | null }>(
    'select id, account_id from collaborator where id = any($1::uuid[])',
    [ids],
  )
  return new Map<unknown, string | null>(rows.map(({ id, account_id }) => [id, account_id]))
}

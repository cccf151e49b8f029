import type { FoundShare } from '../sharing/public/look-up-share.ts'
import { askRows, askShares } from './ask-rows.ts'
import { findCursor, findLatest, findMissed } from './catch-up.ts'
import { personFrames } from './deliver.ts'
import { eventFrame } from './frames.ts'
import type { Happening } from './happening.ts'
import { changesContent, isComment, sincePublic } from './projections.ts'
import type { Rows } from './room.ts'
import { shareFrames } from './share-frames.ts'
import type { PersonWatch, ShareWatch, Standings, Watch } from './watch.ts'

/**
 * Lets in whom the rows let, after what they missed; the others hear the same as of what is not there. What happens from
 * here on waits meanwhile, so that it comes after: some of it twice, nothing never.
 */
export async function admit(
  rows: Rows,
  resourceId: string,
  standings: Standings,
  newcomers: Watch[],
  begin: (watch: Watch) => void,
) {
  if (newcomers.length === 0) return
  const people = newcomers.filter((watch) => watch.by === 'id').filter((watch) => standings.people.has(watch))
  const shares = newcomers.filter((watch) => watch.by === 'token').filter((watch) => standings.shares.has(watch))
  const letIn = [
    ...(await catchUpPeople(rows, resourceId, standings, people)),
    ...(await catchUpShares(rows, resourceId, shares)),
  ]
  for (const { watch, texts } of letIn) {
    if (watch.isOver) continue
    for (const text of texts) watch.send(text)
    begin(watch)
  }
  const stands = new Set<Watch>(letIn.map(({ watch }) => watch))
  for (const watch of newcomers) if (!stands.has(watch) && !watch.isOver) watch.end('refused')
}

async function catchUpPeople(rows: Rows, resourceId: string, standings: Standings, people: PersonWatch[]) {
  if (people.length === 0) return []
  const { pool } = rows
  const isNamed = (watch: PersonWatch) => standings.people.get(watch)?.grant.isNamed ?? false
  const cursor = await findCursor(pool, resourceId, 'all')
  const publicCursor = people.every(isNamed) ? cursor : await findCursor(pool, resourceId, 'public')
  const missed = new Map<string, Happening[] | null>()
  for (const watch of people) {
    const { after } = watch
    if (after === null || missed.has(after)) continue
    missed.set(after, showsOthers(rows, standings, watch) ? null : await findMissed(pool, resourceId, after))
  }
  const all = [...missed.values()].flatMap((happenings) => happenings ?? [])
  // Whoever lost their right meanwhile must not get what happened since.
  const standing = all.length > 0 ? (await askRows(rows, people, false)).people : standings.people
  const project = await personFrames(pool, standing, all)
  return people.flatMap((watch) => {
    const is = standing.get(watch)
    if (!is) return []
    const since = watch.after === null ? [] : missed.get(watch.after)
    const mine = since && !is.grant.isNamed ? sincePublic(since) : since
    const texts = mine ? mine.flatMap((one) => project(one, watch, is) ?? []) : [eventFrame(watch, 'resync')]
    return [
      { watch, texts: [...texts, eventFrame(watch, 'watching', { cursor: is.grant.isNamed ? cursor : publicCursor })] },
    ]
  })
}

/** What happened to what is not its own is not among its entries: whoever was away looks at everything anew. */
function showsOthers({ kinds }: Rows, { people }: Standings, watch: PersonWatch) {
  const kind = people.get(watch)?.grant.resource.kind
  return kind !== undefined && kinds[kind]?.showing !== undefined
}

/** What was being committed when the page was made carries an earlier time than the page. */
const GRACE_MS = 5000
/** Whoever was away for longer looks at it anew. */
const LONGEST_MS = 3_600_000

async function catchUpShares(rows: Rows, resourceId: string, shares: ShareWatch[]) {
  const away = shares.filter(({ since }) => since !== null)
  const latest = away.length > 0 ? await findLatestShown(rows, resourceId, away) : []
  const heard = latest.filter(({ action }) => changesContent(action) || isComment(action))
  const standing = heard.length > 0 ? await askShares(rows, away, true) : new Map<ShareWatch, FoundShare>()
  const caughtUp = shares.map(async (watch) => {
    const share = standing.get(watch)
    const missed = share ? actionsSince(heard, watch.since) : []
    const isLong = missed.length > 0 && Number(watch.since) < Date.now() - LONGEST_MS
    const frames = share && !isLong ? await shareFrames(rows, new Map([[watch, share]]), missed) : []
    const texts = isLong ? [eventFrame(watch, 'resync')] : frames.flatMap(([, mine]) => mine)
    return { watch, texts: [...texts, eventFrame(watch, 'watching')] }
  })
  return Promise.all(caughtUp)
}

/** With the last change of what it shows beside its own. */
async function findLatestShown({ pool, kinds }: Rows, resourceId: string, [first]: ShareWatch[]) {
  const latest = await findLatest(pool, resourceId)
  const kind = first?.kind ? kinds[first.kind] : undefined
  const movedAt = (await kind?.movedAt?.(pool, resourceId)) ?? null
  return movedAt ? [...latest, { action: 'record.edited' as const, at: movedAt }] : latest
}

/** Each kind of thing once: what comes is how it is now. */
function actionsSince(latest: Awaited<ReturnType<typeof findLatest>>, since: Date | null) {
  const start = Number(since) - GRACE_MS
  const actions = new Set(latest.filter(({ at }) => at.getTime() > start).map(({ action }) => action))
  return [...actions].map((action) => ({ action }))
}

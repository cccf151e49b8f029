import type { PublicPageQuery, PublicRecordsJson } from '@latchkey/contract'
import { useEffect, useRef, useState } from 'react'
import { useNews } from '../live/use-news.ts'
import { type Refusal, send } from '../send.ts'
import { type Asked, addressOf, queryOf, readAddress } from './asked.ts'

export type RecordJson = PublicRecordsJson['results'][number]
type First = { list: PublicRecordsJson; query: PublicPageQuery }
type Way = 'push' | 'stay' | 'quiet'

type Options = {
  api: string | null
  path: string
  /** What came with the page; where it was unlocked in place, it is fetched. */
  first: First | null
  /** How often something may have changed. */
  news: number
}

/** The records that are asked for. Its address follows; what changes meanwhile is fetched anew without a word. */
export function useRecords({ api, path, first, news }: Options) {
  const [list, setList] = useState(first?.list ?? null)
  const [asked, setAsked] = useState<Asked>(first?.query ?? {})
  const [problem, setProblem] = useState<string | null>(null)
  const [changes, setChanges] = useState(0)
  const [way, setWay] = useState<Way | null>(null)
  const wish = useRef<{ asked: Asked; way: Way; turn: number }>({ asked, way: 'quiet', turn: 0 })
  const shown = useRef(list)
  shown.current = list

  async function show(next: Asked, by: Way): Promise<Refusal | null> {
    const turn = wish.current.turn + 1
    wish.current = { asked: next, way: by, turn }
    setWay(by)
    const query = new URLSearchParams(queryOf(next))
    query.set('page_size', String(first?.list.page_size ?? 50))
    const { reply, refusal } = await send<PublicRecordsJson>('GET', `${api}/records?${query}`)
    // Something else was asked for since.
    if (wish.current.turn !== turn) return null
    wish.current.way = 'quiet'
    setWay(null)
    if (refusal) return refuse(refusal, by)
    setProblem(null)
    if (by === 'quiet' && JSON.stringify(reply) === JSON.stringify(shown.current)) return null
    if (by === 'push') history.pushState({ before: next.before }, '', addressOf(path, next))
    if (by === 'quiet') setChanges((count) => count + 1)
    setList(reply)
    setAsked(next)
    return null
  }

  function refuse(refusal: Refusal, by: Way) {
    // A column that it is sorted by is no longer shared, say: from the beginning.
    if (by !== 'push' && refusal.code === 'validation_failed' && queryOf(wish.current.asked)) {
      history.replaceState(null, '', path)
      show({}, by)
    } else if (by !== 'quiet') {
      wish.current.asked = asked
      setProblem(refusal.sentence)
    }
    return refusal
  }

  useEffect(() => {
    if (!api) return
    const here = readAddress(location.search)
    if (!first || here.filter) show({ ...here, ...history.state }, 'stay')
    const onPop = ({ state }: PopStateEvent) => show({ ...readAddress(location.search), ...state }, 'stay')
    addEventListener('popstate', onPop)
    return () => removeEventListener('popstate', onPop)
  }, [])

  useNews(api ? news : 0, () => show(wish.current.asked, wish.current.way))

  return {
    list,
    asked,
    problem,
    changes,
    isBusy: way !== null && way !== 'quiet',
    go: (next: Asked) => show(next, 'push'),
    /** A record as it is since it was saved; null where it is no longer there. */
    put: (id: string, record: RecordJson | null) =>
      setList((present) => present && { ...present, ...withRecord(present, id, record) }),
  }
}

export type Records = ReturnType<typeof useRecords>

function withRecord({ results, count }: PublicRecordsJson, id: string, record: RecordJson | null) {
  return record
    ? { results: results.map((one) => (one.id === id ? record : one)), count }
    : { results: results.filter((one) => one.id !== id), count: Math.max(0, count - 1) }
}

import type { PublicTasksJson } from '@latchkey/contract'
import { useEffect, useRef, useState } from 'react'
import { useNews } from '../live/use-news.ts'
import { send } from '../send.ts'

const SIZE = 50

export const addressOf = (path: string, page: number) => (page === 1 ? path : `${path}?page=${page}`)
const pageHere = () => Math.max(1, Math.floor(Number(new URLSearchParams(location.search).get('page'))) || 1)

type Options = {
  api: string | null
  path: string
  /** What came with the page; where it was unlocked in place, it is fetched. */
  first: PublicTasksJson | null
  /** How often something may have changed. */
  news: number
}

/** One page of the tasks. Its address follows; what changes meanwhile is fetched anew without a word. */
export function useTasks({ api, path, first, news }: Options) {
  const [list, setList] = useState(first)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const wish = useRef({ page: first?.page ?? 1, turn: 0 })

  /** Whether it is shown now: something else may have been asked for since, or there was no answer. */
  async function show(page: number, isQuiet = false): Promise<boolean> {
    const turn = wish.current.turn + 1
    wish.current = { page, turn }
    if (!isQuiet) setBusy(true)
    const { reply, refusal } = await send<PublicTasksJson>('GET', `${api}/tasks?page_size=${SIZE}&page=${page}`)
    if (wish.current.turn !== turn) return false
    setBusy(false)
    if (refusal) {
      wish.current.page = list?.page ?? 1
      if (!isQuiet) setProblem(refusal.sentence)
      return false
    }
    setProblem(null)
    setList(reply)
    return true
  }

  useEffect(() => {
    if (!api) return
    if (!first) show(pageHere())
    const onPop = () => show(pageHere())
    addEventListener('popstate', onPop)
    return () => removeEventListener('popstate', onPop)
  }, [])

  useNews(api ? news : 0, () => show(wish.current.page, true))

  return {
    list,
    problem,
    isBusy,
    async go(page: number) {
      const isShown = await show(page)
      if (isShown) history.pushState(null, '', addressOf(path, page))
      return isShown
    },
  }
}

import type { ComponentProps, ReactNode } from 'react'
import { useIsNowhere } from '../lib/use-is-nowhere.ts'
import { QueryState } from '../ui/query-state.tsx'
import { AskToBeLetIn } from './ask-to-be-let-in.tsx'

interface FoundOrAskProps<Data> extends ComponentProps<typeof QueryState<Data>> {
  id: string
  /** A way on, such as to the list of its kind. */
  back: ReactNode
}

/** The page of a thing; in its place the way to ask, where it is not there for whoever looks. */
export function FoundOrAsk<Data>({ id, back, ...state }: FoundOrAskProps<Data>) {
  const isNowhere = useIsNowhere(state.query)
  return isNowhere ? <AskToBeLetIn id={id} back={back} /> : <QueryState {...state} />
}

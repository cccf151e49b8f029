import { useRef, useState } from 'react'
import { toastProblem } from '../../../../ui/toast-problem.ts'
import { toast } from '../../../../ui/toast-queue.ts'
import { words } from '../words.ts'
import { type CustomerData, useCustomerChange } from './use-customer-change.ts'

type Rights = Pick<CustomerData, 'may_submit' | 'may_edit' | 'requires_approval'>

/** Each holds at once. One that is pressed while another is saved waits its turn. */
export function useHeldAtOnce(customer: CustomerData) {
  const { set } = useCustomerChange(customer.id)
  const [wishes, setWishes] = useState<Partial<Rights>>({})
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const save = async (wish: Partial<Rights>) => {
    try {
      await set(wish)
      toast(words.rights.saved)
    } catch (error) {
      toastProblem(error)
    } finally {
      setWishes(
        (others) => Object.fromEntries(Object.entries(others).filter(([name]) => !(name in wish))) as Partial<Rights>,
      )
    }
  }
  return {
    rights: { ...customer, ...wishes } satisfies Rights,
    wish: (wish: Partial<Rights>) => {
      setWishes((others) => ({ ...others, ...wish }))
      turn.current = turn.current.then(() => save(wish))
    },
  }
}

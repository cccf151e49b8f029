import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { toastProblem } from '../../../../ui/toast-problem.ts'
import { toast } from '../../../../ui/toast-queue.ts'
import { customerOf } from '../../fields/customer-name.ts'
import { words } from '../words.ts'
import { type CustomerData, useCustomerChange } from './use-customer-change.ts'

const { rights: say } = words

/** It can be taken back, so it is not asked about: what it does stands above it. */
export function ShutOut({ customer }: { customer: CustomerData }) {
  const { set } = useCustomerChange(customer.id)
  const [busy, setBusy] = useState(false)
  const { name } = customerOf(customer)
  const make = async (is_active: boolean) => {
    setBusy(true)
    try {
      await set({ is_active })
      if (is_active) toast(say.isIn(name))
      else toast(say.isOut(name), { undo: () => void make(true) })
    } catch (error) {
      toastProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="border-t border-line pt-4">
      <p className="mb-3 text-table text-quiet">{customer.is_active ? say.shutOutWhat : say.letInWhat}</p>
      <Button busy={busy} onClick={() => make(!customer.is_active)}>
        {customer.is_active ? say.shutOut : say.letIn}
      </Button>
    </div>
  )
}

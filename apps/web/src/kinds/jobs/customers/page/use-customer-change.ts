import {
  type BodyOf,
  getCustomer,
  inviteCustomer,
  listAudit,
  listCustomers,
  type ReplyOf,
  updateCustomer,
} from '@latchkey/contract'
import { useCall } from '../../../../lib/use-call.ts'
import { useShown } from '../../../../lib/use-shown.ts'

export type CustomerData = ReplyOf<typeof getCustomer>

/** What every part of the page does with its customer. All end up on the page. */
export function useCustomerChange(id: string) {
  const update = useCall(updateCustomer)
  const invitation = useCall(inviteCustomer)
  const input = { params: { id } }
  const { show, load } = useShown(getCustomer, input, [listCustomers, listAudit])
  return {
    /** Without a version: what is set is to hold, whatever else somebody changed meanwhile. */
    set: async (body: BodyOf<typeof updateCustomer>) => show(await update.mutateAsync({ ...input, body })),
    change: async (body: BodyOf<typeof updateCustomer>, ifMatch: number) =>
      show(await update.mutateAsync({ ...input, body, ifMatch })),
    invite: async () => show(await invitation.mutateAsync(input)),
    inviting: invitation.isPending,
    load,
  }
}

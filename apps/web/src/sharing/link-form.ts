import { splitAddresses } from '../lib/split-addresses.ts'
import type { useContractForm } from '../lib/use-contract-form.ts'
import type { LinkSettings } from './link-settings.ts'

export type LinkForm = ReturnType<typeof useContractForm<LinkSettings>>

interface AddressForm {
  getValues: (name: 'recipients') => string
  errorOf: (name: 'recipients') => string | undefined
  formState: { errors: { recipients?: unknown } }
}

/** A list is refused as a whole, or one of its addresses is, by its place in it. */
export function addressError(form: AddressForm): string | undefined {
  const whole = form.errorOf('recipients')
  const { recipients } = form.formState.errors
  if (whole || !Array.isArray(recipients)) return whole
  const at = recipients.findIndex(Boolean)
  const address = splitAddresses(form.getValues('recipients'))[at]
  return address ? `${address}: ${recipients[at].message}` : recipients[at]?.message
}

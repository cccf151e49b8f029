import { Plus } from 'lucide-react'
import { LinkButton } from '../../../ui/link.tsx'
import { useCustomerForm } from '../../use-customer-form.ts'
import { usePortalPath } from '../../use-portal-path.ts'
import { words } from './words.ts'

/** The way to a new job; nothing for whom the shop lets submit none. */
export function BeginLink({ label = words.begin }: { label?: string }) {
  const portalPath = usePortalPath()
  if (!useMayBegin()) return null
  return (
    <LinkButton variant="primary" to={portalPath('/new')}>
      <Plus size={16} aria-hidden="true" />
      {label}
    </LinkButton>
  )
}

export const useMayBegin = () => useCustomerForm().data?.may_submit ?? false

import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkButton } from '../../../ui/link.tsx'
import { useCustomerForm } from '../../use-customer-form.ts'
import { usePortalPath } from '../../use-portal-path.ts'
import { words } from './words.ts'

const { closed: say } = words

/** For whom the shop lets submit nothing. */
export function NotTaken() {
  const portalPath = usePortalPath()
  const shop = useCustomerForm().data?.shop.name ?? ''
  return (
    <>
      <title>{say.title}</title>
      <EmptyState
        level={1}
        drawing="door"
        headline={say.title}
        action={<LinkButton to={portalPath('/messages')}>{say.messages}</LinkButton>}
      >
        {say.why(shop)}
      </EmptyState>
    </>
  )
}

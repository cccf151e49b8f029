import { exportCustomerData, getProfile } from '@latchkey/contract'
import { Download } from 'lucide-react'
import { DevicesTable } from '../../account/devices-table.tsx'
import { MailSwitches } from '../../account/mail-switches.tsx'
import { PasswordForm } from '../../account/password-form.tsx'
import { WaysList, waysOf } from '../../account/ways-list.tsx'
import { words as account } from '../../account/words.ts'
import { type MyAccount, useMe } from '../../lib/use-me.ts'
import { useQueryOf } from '../../lib/use-query-of.ts'
import { buttonStyle } from '../../ui/button-style.ts'
import { QueryState } from '../../ui/query-state.tsx'
import { Section } from '../../ui/section.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { useCustomerForm } from '../use-customer-form.ts'
import { usePortalPath } from '../use-portal-path.ts'
import { LeaveSection } from './leave-section.tsx'
import { LookSection } from './look-section.tsx'
import { words } from './me-words.ts'
import { ProfileForm } from './profile-form.tsx'
import { ProfileInGrey } from './profile-in-grey.tsx'

/** The frame has read both before it shows this. */
export function Component() {
  const me = useMe().data
  const shop = useCustomerForm().data?.shop
  return me && shop ? <MePage me={me} shop={shop.name} /> : null
}

const mine = ['job_status', 'job_message'] as const

function MePage({ me, shop }: { me: MyAccount; shop: string }) {
  const profile = useQueryOf(getProfile)
  const signInPath = usePortalPath()('/sign-in')
  const { email } = me.account
  const { portals, workspaces } = waysOf(me)
  return (
    <>
      <PageTitle title={words.title}>{words.lead(email)}</PageTitle>
      <Section title={words.about} help={words.aboutHelp(shop)}>
        <QueryState query={profile} failed={words.failed} skeleton={<ProfileInGrey />}>
          {(present) => <ProfileForm key={present.id} profile={present} />}
        </QueryState>
      </Section>
      <Section title={words.mail} help={words.mailHelp}>
        <MailSwitches me={me} choices={mine} />
      </Section>
      {portals.length + workspaces.length > 0 && (
        <Section title={words.elsewhere} help={words.elsewhereHelp}>
          <WaysList label={words.elsewhere} me={me} />
        </Section>
      )}
      <Section title={words.password} help={account.changePassword.help}>
        <PasswordForm email={email} />
      </Section>
      <Section title={words.devices} help={words.devicesHelp} isWide>
        <DevicesTable signInPath={signInPath} />
      </Section>
      <LookSection />
      <Section title={words.data} help={words.dataHelp(shop)}>
        <a href={exportCustomerData.path} download className={`${buttonStyle('secondary')} self-start`}>
          <Download size={16} aria-hidden="true" />
          {words.download}
        </a>
      </Section>
      <LeaveSection shop={shop} email={email} signInPath={signInPath} />
    </>
  )
}

import { useState } from 'react'
import { PasswordForm } from '../../account/password-form.tsx'
import { words as account } from '../../account/words.ts'
import { useMe } from '../../lib/use-me.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { EmailForm } from './email-form.tsx'
import { MailSection } from './mail-section.tsx'
import { NameForm } from './name-form.tsx'
import { words } from './words.ts'

export function Component() {
  const me = useMe().data
  // What the switches made of it: no reason to tell the form that somebody else was first.
  const [ownVersion, setOwnVersion] = useState(0)
  if (!me) return null
  return (
    <>
      <PageHeader title={words.profile.title} />
      <Section title={words.profile.about} help={words.profile.nameHelp}>
        <NameForm account={me.account} ownVersion={ownVersion} />
      </Section>
      <Section title={words.profile.email} help={words.profile.emailHelp}>
        <EmailForm present={me.account.email} />
      </Section>
      <Section title={account.password} help={account.changePassword.help}>
        <PasswordForm email={me.account.email} />
      </Section>
      <Section title={words.profile.mailTitle} help={words.profile.mailHelp}>
        <MailSection me={me} onOwnChange={setOwnVersion} />
      </Section>
    </>
  )
}

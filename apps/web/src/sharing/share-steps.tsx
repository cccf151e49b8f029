import { useEffect, useEffectEvent, useState } from 'react'
import type { Audience, LinkReach } from './audience.ts'
import { ChangeLinkView } from './change-link-view.tsx'
import { HomeView } from './home-view.tsx'
import type { Link, ShopRules } from './link-settings.ts'
import { type Fresh, LinkView } from './link-view.tsx'
import { MailView } from './mail-view.tsx'
import { NewLinkView } from './new-link-view.tsx'
import type { PeoplePlan } from './people/people-section.tsx'
import { type Plans, planOf } from './plan-of.ts'
import type { ShareTarget } from './share-target.ts'
import { useRefreshLinks } from './use-links.ts'

interface ShareStepsProps {
  target: ShareTarget
  links: readonly Link[]
  live: readonly Link[]
  rules: ShopRules
  /** What of the audience will be otherwise with what is being chosen. */
  onPlan: (plan: Partial<Audience> | undefined) => void
  onDone: () => void
}

type Step = { at: 'home' } | { at: 'new' } | { at: 'link' | 'change' | 'mail'; link: Link; fresh: Fresh | null }

/** What the dialog shows, one after the other. */
export function ShareSteps({ target, links, live, rules, onPlan, onDone }: ShareStepsProps) {
  const [step, setStep] = useState<Step>({ at: 'home' })
  const refresh = useRefreshLinks(target)
  const [plans, setPlans] = useState<Plans>({})
  const say = useEffectEvent(() => onPlan(planOf(plans)))
  useEffect(() => say(), [plans])
  const [isOpen, setOpen] = useState(false)
  // A field that takes the focus before the dialog stands would make it forget where it was opened from.
  useEffect(() => setOpen(true), [])
  if (!isOpen) return null

  const go = (next: Step) => {
    setPlans({})
    setStep(next)
  }
  const show = (link: Link, fresh: Fresh | null = null) => go({ at: 'link', link, fresh })
  const back = () => go({ at: 'home' })
  const change = (link: Link) => go({ at: 'change', link, fresh: null })
  const mail = (link: Link) => go({ at: 'mail', link, fresh: null })
  const planLink = (plan: LinkReach) => setPlans((plans) => ({ ...plans, links: [...live, plan] }))
  const planPeople = (plan: PeoplePlan) => setPlans((plans) => ({ ...plans, ...plan }))
  const kept = (link: Link, fresh: Fresh) => {
    show(link, fresh)
    // The list catches up on its own: whoever wants the address does not wait for it.
    void refresh()
  }

  if (step.at === 'new')
    return <NewLinkView target={target} rules={rules} onPlan={planLink} onMade={kept} onBack={back} />
  if (step.at === 'home')
    return (
      <HomeView
        target={target}
        links={links}
        mayMail={rules.mail_sharing}
        onPlan={planPeople}
        onNew={() => go({ at: 'new' })}
        onShow={show}
        onChange={change}
        onMail={mail}
      />
    )

  const link = links.find(({ id, version }) => id === step.link.id && version >= step.link.version) ?? step.link
  if (step.at === 'mail') return <MailView link={link} onSent={refresh} onBack={back} />
  if (step.at === 'change')
    return (
      <ChangeLinkView
        link={link}
        rules={rules}
        onPlan={(plan) => setPlans({ links: [...live.filter(({ id }) => id !== link.id), plan] })}
        onChanged={(changed, password) => kept(changed, { copied: null, password })}
        onBack={back}
      />
    )
  return (
    <LinkView
      // A new address is shown from its beginning.
      key={link.url}
      link={link}
      fresh={step.fresh}
      mayMail={rules.mail_sharing}
      onMail={() => mail(link)}
      onChange={() => change(link)}
      onBack={back}
      onDone={onDone}
    />
  )
}

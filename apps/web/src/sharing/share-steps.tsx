import { useEffect, useState } from 'react'
import { AsksSection } from './asks-section.tsx'
import type { LinkReach } from './audience.ts'
import { ChangeLinkView } from './change-link-view.tsx'
import type { Link, ShopRules } from './link-settings.ts'
import { type Fresh, LinkView } from './link-view.tsx'
import { LinksView } from './links-view.tsx'
import { MailView } from './mail-view.tsx'
import { NewLinkView } from './new-link-view.tsx'
import type { ShareTarget } from './share-target.ts'
import { useRefreshLinks } from './use-links.ts'

interface ShareStepsProps {
  target: ShareTarget
  links: readonly Link[]
  live: readonly Link[]
  rules: ShopRules
  onPlan: (links: readonly LinkReach[] | undefined) => void
  onDone: () => void
}

type Step = { at: 'links' | 'new' } | { at: 'link' | 'change' | 'mail'; link: Link; fresh: Fresh | null }

const isShown = ({ status }: Link) => status === 'active' || status === 'paused'

/** Where nothing is shared yet, the first step is the new link. */
export function ShareSteps({ target, links, live, rules, onPlan, onDone }: ShareStepsProps) {
  const [step, setStep] = useState<Step>(() => ({ at: links.some(isShown) ? 'links' : 'new' }))
  const refresh = useRefreshLinks(target)
  const [isOpen, setOpen] = useState(false)
  // A field that takes the focus before the dialog stands would make it forget where it was opened from.
  useEffect(() => setOpen(true), [])
  if (!isOpen) return null

  const go = (next: Step) => {
    onPlan(undefined)
    setStep(next)
  }
  const show = (link: Link, fresh: Fresh | null = null) => go({ at: 'link', link, fresh })
  const back = () => go({ at: 'links' })
  const change = (link: Link) => go({ at: 'change', link, fresh: null })
  const mail = (link: Link) => go({ at: 'mail', link, fresh: null })
  const kept = (link: Link, fresh: Fresh) => {
    show(link, fresh)
    // The list catches up on its own: whoever wants the address does not wait for it.
    void refresh()
  }

  if (!('link' in step))
    return (
      <>
        <AsksSection target={target} />
        {step.at === 'new' ? (
          <NewLinkView
            target={target}
            rules={rules}
            onPlan={(plan) => onPlan([...live, plan])}
            onMade={kept}
            onBack={back}
          />
        ) : (
          <LinksView
            target={target}
            links={links}
            mayMail={rules.mail_sharing}
            onNew={() => go({ at: 'new' })}
            onShow={show}
            onChange={change}
            onMail={mail}
          />
        )}
      </>
    )

  const link = links.find(({ id, version }) => id === step.link.id && version >= step.link.version) ?? step.link
  if (step.at === 'mail') return <MailView link={link} onSent={refresh} onBack={back} />
  if (step.at === 'change')
    return (
      <ChangeLinkView
        link={link}
        rules={rules}
        onPlan={(plan) => onPlan([...live.filter(({ id }) => id !== link.id), plan])}
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

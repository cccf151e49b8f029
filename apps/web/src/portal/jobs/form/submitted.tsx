import { type MyAccount, useMe } from '../../../lib/use-me.ts'
import { LinkButton } from '../../../ui/link.tsx'
import { PageTitle } from '../../frame/page-title.tsx'
import { useCustomerForm } from '../../use-customer-form.ts'
import { usePortalPath } from '../../use-portal-path.ts'
import { jobAddress } from '../job-address.ts'
import type { DraftJob } from './draft-texts.ts'
import { words } from './words.ts'

const { submitted: say } = words

/** It is with the shop: what it is called there, what comes next, and when they hear of it. */
export function Submitted({ job }: { job: DraftJob }) {
  const portalPath = usePortalPath()
  const shop = useCustomerForm().data?.shop.name ?? ''
  const me = useMe().data
  const next = job.requires_approval ? say.waits(shop) : say.begins(shop)
  return (
    <div className="flex max-w-160 flex-col gap-8">
      <div>
        <PageTitle title={say.title}>{say.lead(shop)}</PageTitle>
        <p className="text-quiet">{say.reference}</p>
        <p className="mt-0.5 font-mono text-title">{job.reference}</p>
        <p className="mt-1 wrap-anywhere">{job.title}</p>
      </div>
      <section aria-labelledby="next">
        <h2 id="next" className="mb-2 text-heading font-semibold">
          {say.next}
        </h2>
        <ol className="flex list-decimal flex-col gap-1.5 pl-5 marker:text-quiet">
          {next.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="hear">
        <h2 id="hear" className="mb-2 text-heading font-semibold">
          {say.hear}
        </h2>
        <p className="wrap-anywhere">{me && hearOf(me)}</p>
      </section>
      <div className="flex flex-wrap gap-3 max-sm:*:flex-1">
        <LinkButton variant="primary" to={portalPath(jobAddress(job))}>
          {say.see}
        </LinkButton>
        <LinkButton to={portalPath('/new')}>{say.another}</LinkButton>
      </div>
    </div>
  )
}

/** What they chose to get by mail. */
function hearOf({ account, mails_off }: MyAccount): string {
  if (mails_off.includes('job_status')) return say.noMail
  return (mails_off.includes('job_message') ? say.mailSteps : say.mail)(account.email)
}

import { Fact } from '../../ui/fact.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { Facts } from './facts.tsx'
import { StateBadge } from './state-badge.tsx'
import type { ShownSystem } from './system.ts'
import { words } from './words.ts'

const shown = (count: number) => count.toLocaleString()

export function ServiceSections({ system }: { system: ShownSystem }) {
  const { version, redis, mail, storage, scanner, webhooks } = system
  return (
    <>
      <Section title={words.program}>
        <Facts>
          <Fact name={words.version}>{version}</Fact>
          <Fact name={words.redis}>
            <StateBadge state={redis} />
          </Fact>
        </Facts>
      </Section>
      <Section title={words.mail} help={words.lately}>
        <Facts>
          <Fact name={words.goes}>{words.mailWays[mail.way]}</Fact>
          <Fact name={words.sent}>{shown(mail.sent)}</Fact>
          <Fact name={words.waiting}>{shown(mail.waiting)}</Fact>
          <Fact name={words.refused}>{shown(mail.failed)}</Fact>
        </Facts>
      </Section>
      <Section title={words.files} help={scanner.state === 'off' && words.scannerOff}>
        <Facts>
          <Fact name={words.kept}>{words.storageWays[storage.way]}</Fact>
          <Fact name={words.storage}>
            <StateBadge state={storage.is_reachable ? 'reachable' : 'away'} />
          </Fact>
          <Fact name={words.scanner}>
            <StateBadge state={scanner.state} />
          </Fact>
          <Fact name={words.waitingFiles}>{shown(scanner.waiting)}</Fact>
        </Facts>
      </Section>
      <Section title={words.webhooks} help={words.lately}>
        <Facts>
          <Fact name={words.active}>{shown(webhooks.active)}</Fact>
          <Fact name={words.paused}>{shown(webhooks.paused)}</Fact>
          <Fact name={words.delivered}>{shown(webhooks.delivered)}</Fact>
          <Fact name={words.onTheWay}>{shown(webhooks.waiting)}</Fact>
          <Fact name={words.refused}>{shown(webhooks.failed)}</Fact>
        </Facts>
        <Link to="/settings/webhooks" className="self-start">
          {words.webhooksLink}
        </Link>
      </Section>
    </>
  )
}

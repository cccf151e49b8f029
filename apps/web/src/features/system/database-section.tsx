import { fileSize } from '../../lib/file-size.ts'
import { Fact } from '../../ui/fact.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { Section } from '../../ui/section.tsx'
import { Facts } from './facts.tsx'
import type { ShownInstallation } from './system.ts'
import { words } from './words.ts'

export const DatabaseSection = ({ database }: Pick<ShownInstallation, 'database'>) => (
  <Section title={words.database}>
    <Facts>
      <Fact name={words.postgres}>{database.version}</Fact>
      <Fact name={words.size}>{fileSize(database.bytes)}</Fact>
      <Fact name={words.connections}>{words.ofMost(database.connections, database.most_connections)}</Fact>
      <Fact name={words.migrations}>{database.migrations.toLocaleString()}</Fact>
      <Fact name={words.newest}>
        <span className="wrap-anywhere">{database.newest_migration ?? words.none}</span>
      </Fact>
      {database.migrated_at && (
        <Fact name={words.migrated}>
          <RelativeTime at={database.migrated_at} />
        </Fact>
      )}
    </Facts>
  </Section>
)

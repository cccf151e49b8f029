import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { loadEngine } from './load-engine.ts'

const noFilter = { externalTables: [], externalEnums: [] }

/** The SQL that leads from one schema to another; empty when they are alike. Needs no database. */
export async function diffSchemas(from: string, to: string): Promise<string> {
  const SchemaEngine = await loadEngine()
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', to]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(noDatabase),
  )
  const schema = (content: string) => ({ files: [{ path: 'schema.prisma', content }] })
  const { stdout, exitCode } = await engine.diff({
    from: from === '' ? { tag: 'empty' } : { tag: 'schemaDatamodel', ...schema(from) },
    to: { tag: 'schemaDatamodel', ...schema(to) },
    script: true,
    exitCode: true,
    filters: noFilter,
  })
  return exitCode === 0 ? '' : (stdout ?? '')
}

// The engine asks its database only for the version, to know which SQL it may write.
const version = { columnNames: ['exists', 'version', 'numeric_version'], columnTypes: [5, 7, 0] }

const connection = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  queryRaw: async () => ({ ...version, rows: [[true, 'PostgreSQL 15.0', 150_000]] }),
  executeRaw: async () => 0,
  executeScript: async () => {},
  startTransaction: async () => Promise.reject(new Error('a comparison needs no transaction')),
  dispose: async () => {},
} as const

const noDatabase = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: async () => connection,
  connectToShadowDb: async () => connection,
} as unknown as SqlMigrationAwareDriverAdapterFactory

import { defineConfig } from 'prisma/config'

// `generate` needs no engine; naming one that exists keeps it from downloading.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'schema',
  migrations: { path: 'migrations' },
})

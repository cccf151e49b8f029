const packages = {
  contract: 'packages/contract',
  db: 'prisma',
  api: 'apps/api',
  web: 'apps/web',
  faults: 'apps/api/src/faults',
}
const needsDatabase = new Set(['db', 'api', 'faults'])
const apart: Record<string, string[]> = { api: ['src/faults/**'] }

/**
 * One project per package, and one for the faults, so that `--project api` runs one of them. Three workers on the two cores of the
 * smallest machine that we test on: one of them mostly waits for the database.
 */
export default {
  test: {
    pool: 'forks',
    maxWorkers: 3,
    isolate: false,
    projects: Object.entries(packages).map(([name, root]) => ({
      test: {
        name,
        root,
        include: ['**/*.test.{ts,tsx}'],
        exclude: ['**/node_modules/**', ...(apart[name] ?? [])],
        environment: 'node',
        pool: 'forks',
        isolate: false,
        // A machine that does much else besides takes its time.
        testTimeout: 600_000,
        hookTimeout: 600_000,
        expect: { poll: { timeout: 60_000 } },
        ...(needsDatabase.has(name) && { globalSetup: `${import.meta.dirname}/prisma/src/testing/global-setup.ts` }),
      },
    })),
  },
}

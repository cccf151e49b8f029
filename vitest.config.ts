const packages = { contract: 'packages/contract', db: 'prisma', api: 'apps/api', web: 'apps/web' }
const needsDatabase = new Set(['db', 'api'])

/** One project per package, so that `--project api` runs one of them. Two workers: the smallest machine that we test on has two cores. */
export default {
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: Object.entries(packages).map(([name, root]) => ({
      test: {
        name,
        root,
        include: ['**/*.test.{ts,tsx}'],
        environment: 'node',
        pool: 'forks',
        testTimeout: 20_000,
        hookTimeout: 60_000,
        ...(needsDatabase.has(name) && { globalSetup: `${import.meta.dirname}/prisma/src/testing/global-setup.ts` }),
      },
    })),
  },
}

import { join } from 'node:path'
import { createDatabase, seedDemo } from '@latchkey/db'
import { migrate } from '@latchkey/db/migrate'
import type { FastifyInstance } from 'fastify'
import { mailLink } from './accounts/links/mail-link.ts'
import { mountAccounts } from './accounts/routes.ts'
import { mountWorkspaces } from './accounts/workspace-routes.ts'
import { buildServer } from './http/build-server.ts'
import { mountMetrics } from './http/metrics.ts'
import { mountOperations, type State } from './http/operations.ts'
import { mountOutbox } from './http/outbox-routes.ts'
import { mountPages } from './http/pages.ts'
import { createBus } from './platform/bus.ts'
import type { Config } from './platform/config.ts'
import type { SecretKey } from './platform/config-values.ts'
import type { Services } from './platform/context.ts'
import { createLimiter } from './platform/limiter.ts'
import { loadMailTemplates } from './platform/mail-templates.ts'
import { createMailer } from './platform/mailer/create-mailer.ts'
import type { Mailer } from './platform/mailer/mailer.ts'
import { createPasswords } from './platform/passwords.ts'
import { type Queue, startQueue } from './platform/queue.ts'
import { createSealer } from './platform/sealer.ts'
import { sendMail } from './platform/send-mail.ts'
import { sweep } from './platform/sweep.ts'
import { mountRepairRequests } from './resources/repair-requests/routes.ts'
import { findGrant } from './sharing/grants/find-grant.ts'
import { mountSharing } from './sharing/routes.ts'

type Options = {
  config: Config
  databaseUrl: string
  secretKeys: SecretKey[]
  overrides?: Partial<Services> & { mailer?: Mailer }
}

const DEMO_PASSWORD = 'latchkey-demo'

/** The composition root: what there is, and what hangs where. */
export async function buildApp({ config, databaseUrl, secretKeys, overrides }: Options) {
  const database = createDatabase({ url: databaseUrl })
  const services: Services = {
    config,
    db: database.prisma,
    pool: database.pool,
    bus: createBus(() => server.log),
    sealer: createSealer(secretKeys),
    passwords: createPasswords(),
    limiter: createLimiter(database.pool, config.limits),
    findGrant,
    ...overrides,
  }
  const folder = join(config.dataDir, 'outbox')
  const mailer =
    overrides?.mailer ?? createMailer(config.mail.kind === 'outbox' ? { kind: 'outbox', folder } : config.mail)
  let state: State = 'starting'
  let queue: Queue | undefined

  const server = await buildServer(config)
  warnOfUnused(config, server.log)
  const metrics = mountMetrics(server, services)
  mountOperations(server, services, metrics, () => state)
  mountAccounts(server, services)
  mountWorkspaces(server, services)
  mountSharing(server, services)
  mountRepairRequests(server, services)
  mountOutbox(server, services)
  await mountPages(server, config)

  const mailing = { ...services, mailer, templates: loadMailTemplates, appUrl: config.appUrl }
  const tasks = {
    mail_link: (payload: unknown) => mailLink(services, idOf(payload)),
    send_mail: (payload: unknown) => sendMail(mailing, idOf(payload)),
    sweep: () => sweep(services.pool),
  }

  return {
    server,
    services,
    /** Everything that needs the database; may be tried again. */
    async prepare() {
      await migrate(databaseUrl)
      if (config.demo) await seedDemo(database.prisma, () => services.passwords.hash(DEMO_PASSWORD, 'demo'))
      queue ??= startQueue({
        pool: database.pool,
        tasks,
        crontab: '17 * * * * sweep',
        log: server.log,
        alone: config.databaseUrl === null,
      })
      state = 'ready'
    },
    /** Open requests finish, then the queue, then the connections. */
    async close() {
      state = 'ending'
      await closeServer(server)
      await queue?.stop()
      await mailer.close?.()
      await database.close()
    },
  }
}

/** Better said than found out: these are read, and nothing uses them yet. */
function warnOfUnused({ redisUrl, s3, clamd }: Config, log: { warn(message: string): void }) {
  for (const [name, value] of Object.entries({ REDIS_URL: redisUrl, S3_BUCKET: s3, CLAMD_URL: clamd })) {
    if (value) log.warn(`${name} is set, but nothing in this version uses it yet`)
  }
}

/** Connections that become idle while others are still answered are closed too, or they would be waited for. */
async function closeServer(server: FastifyInstance) {
  const sweeping = setInterval(() => server.server.closeIdleConnections(), 100)
  await server.close()
  clearInterval(sweeping)
}

const idOf = (payload: unknown) => String((payload as { id: unknown }).id)

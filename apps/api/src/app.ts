import { join } from 'node:path'
import { createDatabase, type PoolOptions, seedDemo } from '@latchkey/db'
import { migrate } from '@latchkey/db/migrate'
import type { FastifyInstance } from 'fastify'
import { mailLink } from './accounts/links/mail-link.ts'
import { mountAccounts } from './accounts/routes.ts'
import { mountWorkspaces } from './accounts/workspace-routes.ts'
import { demoMeans } from './demo/demo-means.ts'
import { mailDemo } from './demo/mail-demo.ts'
import { buildServer } from './http/build-server.ts'
import { mountLiveSocket } from './http/live-socket.ts'
import { mountMetrics } from './http/metrics.ts'
import { mountOperations, type State } from './http/operations.ts'
import { mountOutbox } from './http/outbox-routes.ts'
import { mountPages } from './http/pages.ts'
import { mountPublicPages } from './http/public-pages.ts'
import { mountSeedPaths, seedPaths } from './http/seed-paths.ts'
import { mountApiKeys } from './integrators/keys/routes.ts'
import { deliverWebhook } from './integrators/webhooks/delivery/deliver-webhook.ts'
import { mountWebhooks } from './integrators/webhooks/routes.ts'
import { createHub, type Hub } from './live/hub.ts'
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
import { connectRedis } from './platform/redis.ts'
import { createScanner } from './platform/scanner/scanner.ts'
import { createSealer } from './platform/sealer.ts'
import { readSecretKeys } from './platform/secret-keys.ts'
import { sendMail } from './platform/send-mail.ts'
import { createStorage } from './platform/storage/create-storage.ts'
import { sweep } from './platform/sweep.ts'
import { sweepUploads } from './platform/sweep-uploads.ts'
import { createTally } from './platform/tally.ts'
import { createSharedThrottle, createThrottle } from './platform/throttle.ts'
import { mountPortalAccounts } from './portal/accounts/routes.ts'
import { mountPortalJobs } from './portal/jobs/routes.ts'
import { mountReports } from './portal/reports/routes.ts'
import { mountReview } from './portal/review/routes.ts'
import { jobKind } from './resources/jobs/job-kind.ts'
import { mountJobParts } from './resources/jobs/part-routes.ts'
import { mountJobs } from './resources/jobs/routes.ts'
import { mountSavedFilters } from './resources/records/filters/routes.ts'
import { savedFilterKind } from './resources/records/filters/saved-filter-kind.ts'
import { makeOrder } from './resources/records/query/make-order.ts'
import { makeStatistics } from './resources/records/query/make-statistics.ts'
import { mountRecords } from './resources/records/routes.ts'
import { repairKind } from './resources/repair-requests/repair-kind.ts'
import { mountRepairRequests } from './resources/repair-requests/routes.ts'
import { sessionDoors } from './resources/sessions/public/page-routes.ts'
import { mountSessions } from './resources/sessions/routes.ts'
import { sessionKind } from './resources/sessions/session-kind.ts'
import { sweepAccessLog } from './sharing/access-log/sweep-access-log.ts'
import { noteJoining } from './sharing/collaborators/note-joining.ts'
import type { SharingServices } from './sharing/context.ts'
import { dropFile } from './sharing/files/drop-file.ts'
import { scanFile } from './sharing/files/scan-file.ts'
import { findGrant } from './sharing/grants/find-grant.ts'
import { findResourceOf } from './sharing/grants/find-resource-of.ts'
import type { Kinds } from './sharing/kind.ts'
import { createAccessLog } from './sharing/public/access-log.ts'
import { logShareCall } from './sharing/public/log-share-call.ts'
import { createLookUp } from './sharing/public/look-up-share.ts'
import { mailFirstOpening } from './sharing/public/mail-first-opening.ts'
import { mailCode } from './sharing/public/mailed-codes.ts'
import { publicDoors } from './sharing/public/page-routes.ts'
import { requireShareAccess } from './sharing/public/require-share-access.ts'
import { mountSharing } from './sharing/routes.ts'
import { mailShare } from './sharing/sending/mail-share.ts'
import { warnOfExpiry } from './sharing/sending/warn-of-expiry.ts'
import { mountSystem } from './system/routes.ts'

type Options = {
  config: Config
  databaseUrl: string
  secretKeys: SecretKey[]
  /** How long the database may take, where it is not what it is for everybody. */
  patience?: Pick<PoolOptions, 'queryTimeoutMs' | 'connectTimeoutMs'>
  overrides?: Partial<Services> & { mailer?: Mailer }
}

/** The composition root: what there is, and what hangs where. */
export async function buildApp({ config, databaseUrl, secretKeys, patience, overrides }: Options) {
  const database = createDatabase({ url: databaseUrl, ...patience })
  const redis = config.redisUrl ? await connectRedis(config.redisUrl, () => server.log) : null
  const kinds: Kinds = { repair_request: repairKind, job: jobKind, session: sessionKind, saved_filter: savedFilterKind }
  const tally = createTally()
  const own = {
    kinds,
    lookUpShare: createLookUp(database.pool, kinds),
    accessLog: createAccessLog(database.pool, tally, () => server.log),
    noteOpening: (share: Parameters<Hub['noteOpening']>[0]) => hub.noteOpening(share),
  }
  const services: SharingServices = {
    ...own,
    config,
    db: database.prisma,
    pool: database.pool,
    bus: createBus(() => server.log),
    sealer: createSealer(secretKeys, () => readSecretKeys(config, secretKeys)),
    passwords: createPasswords(),
    limiter: createLimiter(database.pool, config.limits),
    throttle: redis ? createSharedThrottle(redis) : createThrottle(),
    tally,
    redis,
    storage: createStorage(config),
    scanner: createScanner(config),
    findGrant,
    noteJoining,
    findResourceOf,
    requireShareAccess: (ctx, token, what) => requireShareAccess({ ...ctx, ...own }, token, what),
    logShareCall: (ctx, share, what) => logShareCall({ ...ctx, ...own }, share, what),
    ...overrides,
  }
  const hub = createHub(services, () => server.log)
  const folder = join(config.dataDir, 'outbox')
  const mailer =
    overrides?.mailer ?? createMailer(config.mail.kind === 'outbox' ? { kind: 'outbox', folder } : config.mail)
  let state: State = 'starting'
  let queues: Queue[] = []

  const server = await buildServer(config)
  warnOfConfig(config, server.log)
  const metrics = mountMetrics(server, services)
  mountOperations(server, services, metrics, () => state)
  mountSeedPaths(server, seedPaths, async (token) => {
    const share = await services.lookUpShare(token, { withContent: false })
    return share?.kind ?? null
  })
  mountAccounts(server, services)
  mountWorkspaces(server, services)
  mountSharing(server, services)
  mountRepairRequests(server, services)
  mountJobs(server, services)
  mountJobParts(server, services)
  mountPortalAccounts(server, services)
  mountPortalJobs(server, services)
  mountReview(server, services)
  mountReports(server, services)
  mountSessions(server, services)
  mountSavedFilters(server, services)
  mountRecords(server, services)
  mountApiKeys(server, services)
  mountWebhooks(server, services)
  mountOutbox(server, services)
  mountSystem(server, services)
  await mountLiveSocket(server, services, hub)
  await mountPublicPages(server, config, { ...publicDoors(services), ...sessionDoors(services) })
  await mountPages(server, config)

  const mailing = { ...services, mailer, templates: loadMailTemplates, appUrl: config.appUrl }
  const tasks = {
    mail_link: (payload: unknown) => mailLink(services, idOf(payload)),
    mail_code: (payload: unknown) => mailCode(services, idOf(payload)),
    mail_share: (payload: unknown) => mailShare(services, idOf(payload)),
    share_opened: (payload: unknown) => mailFirstOpening(services, idOf(payload)),
    send_mail: (payload: unknown) => sendMail(mailing, idOf(payload)),
    scan_file: (payload: unknown) => scanFile(services, idOf(payload)),
    drop_file: (payload: unknown) => dropFile(services, idOf(payload)),
    make_order: (payload: unknown) => makeOrder(services.pool, idOf(payload)),
    make_statistics: (payload: unknown) => makeStatistics(services.pool, idOf(payload)),
    warn_of_expiry: () => warnOfExpiry(services),
    sweep: () => sweepAll(services),
  }

  /** Webhooks have workers of their own: however slow the other sides are, mail goes on. */
  function startQueues() {
    const common = { pool: database.pool, log: server.log, alone: config.databaseUrl === null }
    const crontab = '17 * * * * sweep\n37 * * * * warn_of_expiry'
    const deliveries = { deliver_webhook: (payload: unknown) => deliverWebhook(services, idOf(payload)) }
    return [
      startQueue({ ...common, tasks, crontab, concurrentJobs: 4 }),
      startQueue({ ...common, tasks: deliveries, crontab: '', concurrentJobs: 8 }),
    ]
  }

  return {
    server,
    services,
    /** Everything that needs the database; may be tried again. */
    async prepare() {
      await migrate(databaseUrl)
      if (config.demo && (await seedDemo(database.prisma, demoMeans(services)))) await mailDemo(services)
      if (queues.length === 0) queues = startQueues()
      state = 'ready'
    },
    /** Open requests finish, then the queue, then the connections. */
    async close() {
      state = 'ending'
      await closeServer(server)
      hub.close()
      await Promise.all(queues.map((queue) => queue.stop()))
      await services.accessLog.close()
      await mailer.close?.()
      redis?.disconnect()
      await database.close()
    },
  }
}

async function sweepAll({ pool, config }: Services) {
  await Promise.all([sweep(pool), sweepUploads(config.dataDir), sweepAccessLog(pool, config.accessLogMonths)])
}

/** Better said than found out. */
function warnOfConfig({ clamd, nodeEnv }: Config, log: { warn(message: string): void }) {
  if (nodeEnv === 'production' && !clamd) log.warn('CLAMD_URL is not set: files are served without being scanned')
}

/** Connections that become idle while others are still answered are closed too, or they would be waited for. */
async function closeServer(server: FastifyInstance) {
  const sweeping = setInterval(() => server.server.closeIdleConnections(), 100)
  await server.close()
  clearInterval(sweeping)
}

const idOf = (payload: unknown) => String((payload as { id: unknown }).id)

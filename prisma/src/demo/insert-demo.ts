import type { Prisma } from '../../generated/client.ts'
import { insertDemoAccessRequests } from './access-requests.ts'
import { insertDemoAudit } from './audit.ts'
import { insertDemoCollaborators } from './collaborators.ts'
import { insertDemoComments } from './comments.ts'
import { insertDemoJobs } from './jobs.ts'
import { insertDemoKeys } from './keys.ts'
import { insertDemoPeople } from './people.ts'
import { drawings, insertDemoPhotos, type StoredPhoto } from './photos.ts'
import { insertDemoRecords } from './records.ts'
import { insertDemoRepairRequests } from './repair-requests.ts'
import { insertDemoResponses } from './responses.ts'
import { insertDemoSessions } from './sessions.ts'
import { insertDemoShares, type Seal } from './shares.ts'
import { insertDemoTemplates } from './templates.ts'
import { demoWebhook, insertDemoWebhook, type SealSecret } from './webhook.ts'

export { drawings }

/** The whole shop: who is in it, what is to be repaired, who was shown it and what came back. */
export async function insertDemo(
  db: Prisma.TransactionClient,
  passwordHash: string,
  { seal, sealSecret }: { seal: Seal; sealSecret: SealSecret },
  photos: StoredPhoto[],
) {
  const { shop, audit: people } = await insertDemoPeople(db, passwordHash)
  const { requests, audit: repairs } = await insertDemoRepairRequests(db, shop)
  const { jobs, audit: work } = await insertDemoJobs(db, shop)
  const { sessions, audit: talks } = await insertDemoSessions(db, shop)
  const { filters, audit: selections } = await insertDemoRecords(db, shop)
  const things = { ...requests, ...jobs, ...sessions, ...filters }
  const { shares, audit: sharing } = await insertDemoShares(db, shop, things, seal)
  const webhook = demoWebhook(shop, sealSecret)
  await insertDemoAudit(db, [
    ...people,
    ...repairs,
    ...work,
    ...talks,
    ...selections,
    ...sharing,
    ...webhook.audit,
    ...(await insertDemoKeys(db, shop)),
    ...(await insertDemoTemplates(db, shop)),
    ...(await insertDemoPhotos(db, shop, things, photos)),
    ...(await insertDemoResponses(db, shop, shares)),
    ...(await insertDemoAccessRequests(db, shop, shares, sessions)),
    ...(await insertDemoCollaborators(db, shop, sessions)),
    ...(await insertDemoComments(db, shop, things, shares)),
  ])
  await insertDemoWebhook(db, webhook.row)
}

import { createHash, randomBytes } from 'node:crypto'
import type {
  AccessRequest,
  Account,
  AuthSession,
  ContractorResponse,
  Customer,
  File,
  Membership,
  Pipeline,
  PipelineRecord,
  Prisma,
  PrismaClient,
  Resource,
  Share,
  Workspace,
} from '../generated/client.ts'
import { newId } from './new-id.ts'

/** The argon2id hash of `latchkey-demo`: made once, because each one takes 35 ms. */
export const demoPasswordHash =
  '$argon2id$v=19$m=19456,t=2,p=1$afB63nzOWnpezKwj+gM3SQ$k+wueggYnSgBcE2jbid+J/hGA+dfeQeEUZfyqQKiM90'

type Db = PrismaClient | Prisma.TransactionClient

const unique = () => randomBytes(5).toString('hex')

export function makeAccount(db: Db, data: Partial<Prisma.AccountUncheckedCreateInput> = {}): Promise<Account> {
  const email = `person-${unique()}@example.test`
  return db.account.create({
    data: { id: newId(), email, name: 'Pat Person', passwordHash: demoPasswordHash, ...data },
  })
}

export function makeWorkspace(db: Db, data: Partial<Prisma.WorkspaceUncheckedCreateInput> = {}): Promise<Workspace> {
  return db.workspace.create({ data: { id: newId(), name: 'A workshop', slug: `shop-${unique()}`, ...data } })
}

export type Member = Membership & { account: Account }

/** A member who has joined. Makes the account, unless there is one. */
export async function makeMember(
  db: Db,
  workspace: { id: string },
  role: 'owner' | 'admin' | 'member' = 'member',
  person?: Account,
): Promise<Member> {
  const account = person ?? (await makeAccount(db))
  const { id: accountId, email } = account
  const membership = await db.membership.create({
    data: { id: newId(), workspaceId: workspace.id, email, accountId, role, acceptedAt: new Date() },
  })
  return { ...membership, account }
}

/** A mailed invitation that nobody has accepted. */
export function makeInvitation(
  db: Db,
  workspace: { id: string },
  data: Partial<Prisma.MembershipUncheckedCreateInput> = {},
): Promise<Membership> {
  const email = `invited-${unique()}@example.test`
  return db.membership.create({ data: { id: newId(), workspaceId: workspace.id, email, role: 'member', ...data } })
}

const day = 86_400_000

/** A signed-in device. The token is what its cookie holds; the database knows only the hash. */
export async function makeSession(
  db: Db,
  account: { id: string },
  data: Partial<Prisma.AuthSessionUncheckedCreateInput> = {},
): Promise<AuthSession & { token: string }> {
  const token = randomBytes(32).toString('base64url')
  const tokenHash = createHash('sha256').update(token).digest()
  const expiresAt = new Date(Date.now() + 60 * day)
  const session = await db.authSession.create({
    data: { id: newId(), accountId: account.id, tokenHash, expiresAt, ...data },
  })
  return { ...session, token }
}

type Parent = Pick<Resource, 'id' | 'workspaceId'>

export type ResourceKind = 'repair_request' | 'job' | 'session' | 'saved_filter'

/** The base row only; a kind's own factory adds its subtype row. */
function makeBase(
  db: Db,
  workspace: { id: string },
  owner: { id: string },
  data: Partial<Prisma.ResourceUncheckedCreateInput> & { kind: ResourceKind },
): Promise<Resource> {
  const parents = { workspaceId: workspace.id, ownerId: owner.id }
  return db.resource.create({
    data: { id: newId(), title: 'Something to share', visibility: 'private', ...parents, ...data },
  })
}

/** Something to share, of whatever kind: a job where none is named, and then with nothing in it. */
export async function makeResource(
  db: Db,
  workspace: { id: string },
  owner: { id: string },
  { kind = 'job', ...data }: Partial<Prisma.ResourceUncheckedCreateInput> & { kind?: ResourceKind } = {},
): Promise<Resource> {
  const resource = await makeBase(db, workspace, owner, { ...data, kind })
  if (kind === 'job') await db.job.create({ data: jobOf(resource), select: { id: true } })
  return resource
}

const jobOf = ({ id, workspaceId }: Parent) => ({
  id,
  workspaceId,
  jobType: 'repair',
  status: 'approved',
  source: 'counter',
})

type TaskWish = { title: string; status?: string; result?: string | null }
type JobWish = Partial<Omit<Prisma.JobUncheckedCreateInput, 'id' | 'kind' | 'workspaceId'>> & { tasks?: TaskWish[] }

/** With its base row and its tasks, as a shop has it that took it down at the counter. */
export async function makeJob(
  db: Db,
  workspace: { id: string },
  owner: { id: string },
  data: Partial<Prisma.ResourceUncheckedCreateInput> = {},
  { tasks = [], ...job }: JobWish = {},
): Promise<Resource> {
  const base = { visibility: 'workspace', reference: `J-${unique()}`, title: 'Railing', ...data, kind: 'job' as const }
  const resource = await makeBase(db, workspace, owner, base)
  const tasksDone = tasks.filter(({ status }) => status === 'done').length
  await db.job.create({
    data: {
      ...jobOf(resource),
      tasksTotal: tasks.length,
      tasksDone,
      ...(job.status === 'submitted' && { submittedAt: new Date() }),
      ...job,
    },
    select: { id: true },
  })
  await db.jobTask.createMany({
    data: tasks.map((task, i) => ({ id: newId(), jobId: resource.id, position: i + 1, ...task })),
  })
  return resource
}

export function makeCustomer(
  db: Db,
  workspace: { id: string },
  data: Partial<Prisma.CustomerUncheckedCreateInput> = {},
): Promise<Customer> {
  const person = { firstName: 'Carla', lastName: 'Mason', email: `customer-${unique()}@example.test` }
  return db.customer.create({ data: { id: newId(), workspaceId: workspace.id, ...person, ...data } })
}

/** With its base row, as a shop has it after taking it down. */
export async function makeRepairRequest(
  db: Db,
  workspace: { id: string },
  owner: { id: string },
  data: Partial<Prisma.ResourceUncheckedCreateInput> = {},
): Promise<Resource> {
  const base = { visibility: 'workspace', reference: `R-${unique()}`, ...data, kind: 'repair_request' as const }
  const resource = await makeBase(db, workspace, owner, base)
  await db.repairRequest.create({ data: { id: resource.id, status: 'open', priority: 'normal' }, select: { id: true } })
  return resource
}

type Said = { role: string; body: string; authorId?: string | null }

/** A session with its base row, and what was said in it. */
export async function makeTranscript(
  db: Db,
  workspace: { id: string },
  owner: { id: string },
  {
    origin = 'local',
    entries = [{ role: 'user', body: 'Why does the boiler stop?' }],
    ...data
  }: Partial<Prisma.ResourceUncheckedCreateInput> & { origin?: 'local' | 'remote'; entries?: Said[] } = {},
): Promise<Resource> {
  const base = { barredFromPublic: origin === 'remote', ...data, kind: 'session' as const }
  const resource = await makeBase(db, workspace, owner, base)
  const startedAt = entries.length > 0 ? new Date() : null
  const session = { id: resource.id, origin, entriesTotal: entries.length, startedAt }
  await db.session.create({ data: session, select: { id: true } })
  await db.sessionEntry.createMany({
    data: entries.map((entry, i) => ({ id: newId(), sessionId: resource.id, seq: i + 1, ...entry })),
  })
  return resource
}

/** What a pipeline of deals usually has; see Field in the contract. */
export const dealFields = [
  { key: 'company_name', label: 'Company', type: 'text', required: true },
  { key: 'deal_value', label: 'Deal value', type: 'currency' },
  { key: 'status', label: 'Status', type: 'select', options: ['active', 'won', 'lost'] },
  { key: 'sales_agent', label: 'Sales agent', type: 'user' },
  { key: 'contact_email', label: 'Contact', type: 'email' },
]

export function makePipeline(
  db: Db,
  workspace: { id: string },
  data: Partial<Prisma.PipelineUncheckedCreateInput> = {},
): Promise<Pipeline> {
  const base = { name: `Deals ${unique()}`, fields: dealFields }
  return db.pipeline.create({ data: { id: newId(), workspaceId: workspace.id, ...base, ...data } })
}

type OfPipeline = Pick<Pipeline, 'id' | 'workspaceId'>

export function makeRecord(
  db: Db,
  pipeline: OfPipeline,
  data: Prisma.InputJsonObject = { company_name: 'Acme Corp', status: 'active' },
  more: Partial<Prisma.PipelineRecordUncheckedCreateInput> = {},
): Promise<PipelineRecord> {
  const parents = { pipelineId: pipeline.id, workspaceId: pipeline.workspaceId }
  const searchText = Object.values(data)
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .join(' ')
  return db.pipelineRecord.create({ data: { id: newId(), ...parents, data, searchText, ...more } })
}

/** Of the active ones, unless another filter is given. */
export async function makeSavedFilter(
  db: Db,
  pipeline: OfPipeline,
  owner: { id: string },
  {
    filterConfig = {
      groups: [{ id: 'group-1', logic: 'AND', filters: [{ field: 'status', operator: 'equals', value: 'active' }] }],
      groupLogic: 'AND',
    },
    ...data
  }: Partial<Prisma.ResourceUncheckedCreateInput> & { filterConfig?: Prisma.InputJsonObject } = {},
): Promise<Resource> {
  const base = { visibility: 'workspace', title: 'Active deals', ...data, kind: 'saved_filter' as const }
  const resource = await makeBase(db, { id: pipeline.workspaceId }, owner, base)
  await db.savedFilter.create({
    data: { id: resource.id, workspaceId: pipeline.workspaceId, pipelineId: pipeline.id, filterConfig },
    select: { id: true },
  })
  return resource
}

/** A link. The token is what its address ends with; the row holds its hash, and here nothing that could be unsealed. */
export async function makeShare(
  db: Db,
  resource: Parent,
  data: Partial<Prisma.ShareUncheckedCreateInput> = {},
): Promise<Share & { token: string }> {
  const token = randomBytes(32).toString('base64url')
  const parents = { resourceId: resource.id, workspaceId: resource.workspaceId }
  const share = await db.share.create({
    data: {
      id: newId(),
      ...parents,
      tokenHash: createHash('sha256').update(token).digest(),
      tokenSealed: 'none',
      shareType: 'public',
      accessMode: 'view_only',
      ...data,
    },
  })
  return { ...share, token }
}

export async function makeFile(
  db: Db,
  resource: Parent,
  data: Partial<Prisma.FileUncheckedCreateInput> = {},
): Promise<File> {
  const file = { name: 'plan.pdf', contentType: 'application/pdf', size: 10, state: 'ready' }
  return db.file.create({ data: { id: newId(), resourceId: resource.id, ...file, ...data } })
}

/** Through a share of its own, unless one is named. */
export async function makeAccessRequest(
  db: Db,
  resource: Parent,
  data: Partial<Prisma.AccessRequestUncheckedCreateInput> = {},
): Promise<AccessRequest> {
  const shareId = data.shareId ?? (await makeShare(db, resource)).id
  const parents = { resourceId: resource.id, workspaceId: resource.workspaceId, shareId }
  return db.accessRequest.create({
    data: { id: newId(), ...parents, wants: 'access', email: 'bob@example.test', ...data },
  })
}

export async function makeResponse(
  db: Db,
  resource: Parent,
  data: Partial<Prisma.ContractorResponseUncheckedCreateInput> = {},
): Promise<ContractorResponse> {
  const shareId = data.shareId ?? (await makeShare(db, resource)).id
  const answer = { name: 'Bob Builder', email: 'bob@example.test', decision: 'accept' }
  return db.contractorResponse.create({ data: { id: newId(), resourceId: resource.id, shareId, ...answer, ...data } })
}

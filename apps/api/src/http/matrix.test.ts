import {
  type AccessMode,
  accessModes,
  type Caller,
  type Capability,
  callers,
  createProperty,
  createShareTemplate,
  createWebhook,
  type Endpoint,
  endpoints,
  type KeyScope,
  LivePath,
  type Needs,
  type Part,
  policy,
  scopeOf,
  testWebhook,
  type Visibility,
} from '@latchkey/contract'
import {
  makeAccessRequest,
  makeCustomer,
  makeFile,
  makeJob,
  makePipeline,
  makeRecord,
  makeRepairRequest,
  makeResource,
  makeResponse,
  makeSavedFilter,
  makeShare,
  makeTranscript,
} from '@latchkey/db/testing'
import { describe, expect, it } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { formOf } from '../testing/form.ts'
import { openKey } from '../testing/open-key.ts'
import { openPortal, registration } from '../testing/open-portal.ts'
import { addMember, newEmail, signUp } from '../testing/people.ts'
import { ROOMY, startTestApp } from '../testing/start-test-app.ts'
import { buildServer } from './build-server.ts'

// Wrong tokens are few a minute for everybody else.
const app = await startTestApp({ LIMITS: `${ROOMY},public=100000/1m` })

/**
 * Who may call what, written down a second time, and a request that passes everything but the guard, in the workspace under
 * test. An endpoint that is missing here fails, and so does one whose `needs` was changed.
 */
type World = {
  memberId: string
  propertyId: string
  templateId: string
  pipelineId: string
  recordId: string
  customerId: string
  apiKeyId: string
  webhookId: string
  deliveryId: string
  resourceId: string
  partId: string
  workspaceId: string
  token: string
}
type Row = [
  needs: Needs,
  request: (
    world: World,
    caller: Caller,
  ) => { params?: Record<string, string>; query?: Record<string, string>; body?: unknown },
]
/** Nobody's job: what a customer may do with their own is tried in portal/jobs. */
const nowhere = ({ resourceId }: World) => ({ params: { id: resourceId } })
const nowhereInIt = ({ resourceId, partId }: World) => ({ params: { id: resourceId, file_id: partId } })

const table: Record<string, Row> = {
  register: ['anyone', () => ({ body: { email: newEmail(), password: 'a long enough phrase', name: 'Ann' } })],
  verifyEmail: ['anyone', () => ({ body: { token: 'none' } })],
  inspectLink: ['anyone', () => ({ body: { token: 'none' } })],
  acceptInvitation: ['anyone', () => ({ body: { token: 'none' } })],
  login: ['anyone', () => ({ body: { email: newEmail(), password: 'wrong' } })],
  logout: ['anyone', () => ({})],
  forgotPassword: ['anyone', () => ({ body: { email: newEmail() } })],
  resetPassword: ['anyone', () => ({ body: { token: 'none', password: 'a long enough phrase' } })],
  getMe: ['person', () => ({})],
  updateMe: ['person', () => ({ body: {} })],
  changePassword: ['person', () => ({ body: { current: 'wrong', password: 'a long enough phrase' } })],
  changeEmail: ['person', () => ({ body: { email: newEmail(), password: 'wrong' } })],
  switchWorkspace: ['person', () => ({ body: { workspace_id: crypto.randomUUID() } })],
  listDevices: ['person', () => ({})],
  removeDevice: ['person', () => ({ params: { id: crypto.randomUUID() } })],
  createWorkspace: ['person', () => ({ body: {} })],
  getWorkspace: ['member', () => ({})],
  updateWorkspace: ['admin', () => ({ body: {} })],
  uploadLogo: ['admin', () => ({})],
  removeLogo: ['admin', () => ({})],
  getLogo: ['anyone', ({ workspaceId }) => ({ params: { id: workspaceId, hash: '0'.repeat(16) } })],
  listMembers: ['member', () => ({})],
  inviteMember: ['admin', () => ({ body: { email: 'nobody', role: 'member' } })],
  changeMemberRole: ['admin', ({ memberId }) => ({ params: { id: memberId }, body: { role: 'member' } })],
  // A member removes nobody else and an admin would: only the outsider gets the real id.
  removeMember: [
    'member',
    ({ memberId }, caller) => ({ params: { id: caller === 'outsider' ? memberId : crypto.randomUUID() } }),
  ],
  resendInvitation: ['admin', ({ memberId }) => ({ params: { id: memberId } })],
  listAudit: ['admin', () => ({})],
  exportAudit: ['admin', () => ({})],
  listResourceAudit: [{ resource: 'export' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  exportResourceAudit: [{ resource: 'export' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  listCollaborators: [{ resource: 'export' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  addCollaborator: [
    { resource: 'manage' },
    ({ resourceId }) => ({ params: { id: resourceId }, body: { email: newEmail() } }),
  ],
  changeCollaboratorRole: [
    { resource: 'manage' },
    ({ resourceId, partId }) => ({ params: { id: resourceId, collaborator_id: partId }, body: {} }),
  ],
  removeCollaborator: [
    { resource: 'manage' },
    ({ resourceId, partId }) => ({ params: { id: resourceId, collaborator_id: partId } }),
  ],
  resendCollaboratorInvitation: [
    { resource: 'manage' },
    ({ resourceId, partId }) => ({ params: { id: resourceId, collaborator_id: partId } }),
  ],
  getAudience: [{ resource: 'export' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  getVisibility: [{ resource: 'view', named: true }, ({ resourceId }) => ({ params: { id: resourceId } })],
  setVisibility: [
    { resource: 'manage' },
    ({ resourceId }) => ({ params: { id: resourceId }, body: { visibility: 'workspace' } }),
  ],
  listSharedWithMe: ['person', () => ({})],
  leaveResource: [{ resource: 'view' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  askToBeLetIn: ['person', ({ resourceId }) => ({ params: { id: resourceId }, body: {} })],
  listProperties: ['member', () => ({})],
  createProperty: ['member', () => ({ body: {} })],
  updateProperty: ['member', ({ propertyId }) => ({ params: { id: propertyId }, body: {} })],
  deleteProperty: ['member', () => ({ params: { id: crypto.randomUUID() } })],
  listRepairRequests: ['member', () => ({})],
  createRepairRequest: ['member', () => ({ body: {} })],
  getRepairRequest: [{ resource: 'view' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  updateRepairRequest: [{ resource: 'edit' }, ({ resourceId }) => ({ params: { id: resourceId }, body: {} })],
  addRepairUpdate: [{ resource: 'edit' }, ({ resourceId }) => ({ params: { id: resourceId }, body: { body: 'Seen' } })],
  deleteRepairRequest: [{ resource: 'manage' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  createShare: [{ resource: 'share' }, ({ resourceId }) => ({ params: { id: resourceId }, body: {} })],
  listResourceShares: [{ resource: 'share' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  previewShare: [{ resource: 'share' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  listShares: ['member', () => ({})],
  getShare: [{ resource: 'share', of: 'share' }, ({ partId }) => ({ params: { share: partId } })],
  updateShare: [{ resource: 'share', of: 'share' }, ({ partId }) => ({ params: { share: partId }, body: {} })],
  revokeShare: [{ resource: 'share', of: 'share' }, ({ partId }) => ({ params: { share: partId } })],
  regenerateShare: [{ resource: 'share', of: 'share' }, ({ partId }) => ({ params: { share: partId } })],
  createSharesInBulk: ['member', ({ resourceId }) => ({ body: { resource_ids: [resourceId], share: {} } })],
  revokeSharesInBulk: ['member', () => ({ body: { share_ids: [crypto.randomUUID()] } })],
  sendShare: [
    { resource: 'share', of: 'share' },
    ({ partId }) => ({ params: { share: partId }, body: { recipients: [newEmail()] } }),
  ],
  getShareQrSvg: [{ resource: 'share', of: 'share' }, ({ partId }) => ({ params: { share: partId } })],
  getShareQrPng: [{ resource: 'share', of: 'share' }, ({ partId }) => ({ params: { share: partId } })],
  listAccessEntries: [{ resource: 'share', of: 'share' }, ({ partId }) => ({ params: { share: partId } })],
  getShareAnalytics: [{ resource: 'share', of: 'share' }, ({ partId }) => ({ params: { share: partId } })],
  getOverallAnalytics: ['member', () => ({})],
  listShareTemplates: ['member', () => ({})],
  createShareTemplate: ['member', () => ({ body: {} })],
  updateShareTemplate: ['member', ({ templateId }) => ({ params: { id: templateId }, body: {} })],
  // Everybody of the shop may: only the outsider gets the real id.
  deleteShareTemplate: [
    'member',
    ({ templateId }, caller) => ({ params: { id: caller === 'outsider' ? templateId : crypto.randomUUID() } }),
  ],
  openPublicShare: ['anyone', ({ token }) => ({ params: { token } })],
  verifyPublicShare: ['anyone', ({ token }) => ({ params: { token }, body: { password: 'x' } })],
  getPublicFile: [{ share: 'view' }, ({ token, partId }) => ({ params: { token, id: partId } })],
  openSealedShare: ['anyone', ({ token }) => ({ params: { token } })],
  addRepairFile: [{ resource: 'edit' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  getFile: [{ resource: 'view', of: 'file', named: true }, ({ partId }) => ({ params: { id: partId } })],
  deleteFile: [{ resource: 'edit', of: 'file' }, ({ partId }) => ({ params: { id: partId } })],
  askForAccess: [
    { share: 'view' },
    ({ token }) => ({ params: { token }, body: { name: 'Bob', email: 'bob@example.test' } }),
  ],
  askForReopening: ['anyone', ({ token }) => ({ params: { token }, body: {} })],
  listAccessRequests: ['member', () => ({})],
  approveAccessRequest: [
    { resource: 'manage', of: 'access_request' },
    ({ partId }) => ({ params: { id: partId }, body: {} }),
  ],
  declineAccessRequest: [{ resource: 'manage', of: 'access_request' }, ({ partId }) => ({ params: { id: partId } })],
  respondToShare: [
    { share: 'view' },
    ({ token }) => ({ params: { token }, body: { name: 'Bob', email: 'bob@example.test', decision: 'accept' } }),
  ],
  listResponses: [{ resource: 'share' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  acceptResponse: [{ resource: 'share', of: 'response' }, ({ partId }) => ({ params: { id: partId } })],
  declineResponse: [{ resource: 'share', of: 'response' }, ({ partId }) => ({ params: { id: partId } })],
  listComments: [{ resource: 'view', named: true }, ({ resourceId }) => ({ params: { id: resourceId } })],
  addComment: [{ resource: 'comment' }, ({ resourceId }) => ({ params: { id: resourceId }, body: { body: 'Hi' } })],
  listPublicComments: [{ share: 'comment' }, ({ token }) => ({ params: { token } })],
  addPublicComment: [{ share: 'comment' }, ({ token }) => ({ params: { token }, body: { body: 'Hi' } })],
  verifyInbox: ['anyone', () => ({ body: { email: 'bob@example.test', code: '000000' } })],
  getInbox: ['anyone', () => ({})],
  leaveInbox: ['anyone', () => ({})],
  listJobs: ['member', () => ({})],
  createJob: ['member', () => ({ body: {} })],
  setJobStatuses: ['member', ({ resourceId }) => ({ body: { job_ids: [resourceId], status: 'in_progress' } })],
  getJob: [{ resource: 'view' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  updateJob: [{ resource: 'edit' }, ({ resourceId }) => ({ params: { id: resourceId }, body: {} })],
  deleteJob: [{ resource: 'manage' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  setJobStatus: [
    { resource: 'edit' },
    ({ resourceId }) => ({ params: { id: resourceId }, body: { status: 'in_progress' } }),
  ],
  addJobFile: [{ resource: 'edit' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  listJobTasks: [{ resource: 'view' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  addJobTask: [{ resource: 'edit' }, ({ resourceId }) => ({ params: { id: resourceId }, body: { title: 'Cut' } })],
  updateJobTask: [
    { resource: 'edit' },
    ({ resourceId, partId }) => ({ params: { id: resourceId, task_id: partId }, body: {} }),
  ],
  deleteJobTask: [{ resource: 'edit' }, ({ resourceId, partId }) => ({ params: { id: resourceId, task_id: partId } })],
  listPublicTasks: [{ share: 'view' }, ({ token }) => ({ params: { token } })],
  listJobEdits: [{ resource: 'view', ofShop: true }, ({ resourceId }) => ({ params: { id: resourceId } })],
  exportJob: [{ resource: 'export' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  listJobMessages: [{ resource: 'view', ofShop: true }, ({ resourceId }) => ({ params: { id: resourceId } })],
  sendJobMessage: [
    { resource: 'comment', ofShop: true },
    ({ resourceId }) => ({ params: { id: resourceId }, body: { body: 'Hi' } }),
  ],
  listJobNotes: [{ resource: 'view', ofShop: true }, ({ resourceId }) => ({ params: { id: resourceId } })],
  addJobNote: [
    { resource: 'comment', ofShop: true },
    ({ resourceId }) => ({ params: { id: resourceId }, body: { body: 'Hi' } }),
  ],
  listCustomers: ['member', () => ({})],
  createCustomer: ['member', () => ({ body: {} })],
  getCustomer: ['member', ({ customerId }) => ({ params: { id: customerId } })],
  updateCustomer: ['member', ({ customerId }) => ({ params: { id: customerId }, body: {} })],
  inviteCustomer: ['member', ({ customerId }) => ({ params: { id: customerId } })],
  getPortal: ['anyone', () => ({ params: { slug: 'no-such-shop' } })],
  switchPortal: ['person', () => ({ body: { portal: 'no-such-shop' } })],
  registerCustomer: ['anyone', () => ({ body: registration('no-such-shop', newEmail()) })],
  verifyCustomer: ['anyone', () => ({ body: { token: 'none' } })],
  inspectPortalLink: ['anyone', () => ({ body: { token: 'none' } })],
  acceptCustomerInvitation: ['anyone', () => ({ body: { token: 'none' } })],
  loginCustomer: ['anyone', () => ({ body: { portal: 'no-such-shop', email: newEmail(), password: 'wrong' } })],
  logoutCustomer: ['anyone', () => ({})],
  forgotCustomerPassword: ['anyone', () => ({ body: { portal: 'no-such-shop', email: newEmail() } })],
  resetCustomerPassword: ['anyone', () => ({ body: { token: 'none', password: 'a long enough phrase' } })],
  getProfile: ['customer', () => ({})],
  updateProfile: ['customer', () => ({ body: {} })],
  getCustomerForm: ['customer', () => ({})],
  getCustomerDashboard: ['customer', () => ({})],
  listCustomerJobs: ['customer', () => ({})],
  getCustomerJob: ['customer', nowhere],
  createCustomerJob: ['customer', () => ({ body: {} })],
  submitCustomerJob: ['customer', () => ({ body: {} })],
  updateCustomerJob: ['customer', (world) => ({ ...nowhere(world), body: {} })],
  deleteCustomerJob: ['customer', nowhere],
  cancelCustomerJob: ['customer', (world) => ({ ...nowhere(world), body: { reason: 'No' } })],
  rateCustomerJob: ['customer', (world) => ({ ...nowhere(world), body: { score: 5 } })],
  addCustomerJobFile: ['customer', nowhere],
  getCustomerJobFile: ['customer', nowhereInIt],
  deleteCustomerJobFile: ['customer', nowhereInIt],
  listCustomerJobTasks: ['customer', nowhere],
  listCustomerMessages: ['customer', nowhere],
  listCustomerConversations: ['customer', () => ({})],
  markCustomerMessagesSeen: ['customer', (world) => ({ ...nowhere(world), body: { last: world.partId } })],
  sendCustomerMessage: ['customer', (world) => ({ ...nowhere(world), body: { body: 'Hi' } })],
  listCustomerJobHistory: ['customer', nowhere],
  exportCustomerData: ['customer', () => ({})],
  listPendingJobs: ['member', () => ({})],
  approveCustomerJob: [{ resource: 'review' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  rejectCustomerJob: [
    { resource: 'review' },
    ({ resourceId }) => ({ params: { id: resourceId }, body: { reason: 'No' } }),
  ],
  returnCustomerJob: [
    { resource: 'review' },
    ({ resourceId }) => ({ params: { id: resourceId }, body: { reason: 'Why?' } }),
  ],
  getReports: ['member', () => ({})],
  getSecurity: ['admin', () => ({})],
  exportShop: ['admin', () => ({ query: { what: 'jobs' } })],
  closeCustomerAccount: ['customer', () => ({ body: { password: 'wrong' } })],
  listSessions: ['member', () => ({})],
  createSession: ['member', () => ({ body: {} })],
  importSession: ['member', () => ({})],
  getSession: [{ resource: 'view' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  updateSession: [{ resource: 'edit' }, ({ resourceId }) => ({ params: { id: resourceId }, body: {} })],
  deleteSession: [{ resource: 'manage' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  listSessionEntries: [{ resource: 'view' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  addSessionEntry: [
    { resource: 'edit' },
    ({ resourceId }) => ({ params: { id: resourceId }, body: { role: 'user', body: 'Hi' } }),
  ],
  listPublicEntries: [{ share: 'view' }, ({ token }) => ({ params: { token } })],
  getPublicSession: ['anyone', () => ({ params: { id: crypto.randomUUID() } })],
  listPublicSessionEntries: ['anyone', () => ({ params: { id: crypto.randomUUID() } })],
  listPipelines: ['member', () => ({})],
  createPipeline: ['member', () => ({ body: {} })],
  getPipeline: ['member', ({ pipelineId }) => ({ params: { id: pipelineId } })],
  updatePipeline: ['member', ({ pipelineId }) => ({ params: { id: pipelineId }, body: {} })],
  // Everybody of the shop may: only the outsider gets the real id.
  deletePipeline: [
    'member',
    ({ pipelineId }, caller) => ({ params: { id: caller === 'outsider' ? pipelineId : crypto.randomUUID() } }),
  ],
  listRecords: ['member', ({ pipelineId }) => ({ params: { id: pipelineId } })],
  exportRecords: ['member', ({ pipelineId }) => ({ params: { id: pipelineId } })],
  createRecord: ['member', ({ pipelineId }) => ({ params: { id: pipelineId }, body: { data: {} } })],
  importRecords: ['member', ({ pipelineId }) => ({ params: { id: pipelineId } })],
  getRecord: ['member', ({ recordId }) => ({ params: { id: recordId } })],
  updateRecord: ['member', ({ recordId }) => ({ params: { id: recordId }, body: { data: {} } })],
  deleteRecord: [
    'member',
    ({ recordId }, caller) => ({ params: { id: caller === 'outsider' ? recordId : crypto.randomUUID() } }),
  ],
  restoreRecord: ['member', ({ recordId }) => ({ params: { id: recordId } })],
  listRecordEdits: ['member', ({ recordId }) => ({ params: { id: recordId } })],
  listRecordComments: ['member', ({ recordId }) => ({ params: { id: recordId } })],
  addRecordComment: ['member', ({ recordId }) => ({ params: { id: recordId }, body: { body: 'Hi' } })],
  listSavedFilters: ['member', () => ({})],
  createSavedFilter: ['member', () => ({ body: {} })],
  getSavedFilter: [{ resource: 'view' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  updateSavedFilter: [{ resource: 'share' }, ({ resourceId }) => ({ params: { id: resourceId }, body: {} })],
  deleteSavedFilter: [{ resource: 'manage' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  listSavedFilterRecords: [{ resource: 'view' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  getSavedFilterRecord: [
    { resource: 'view' },
    ({ resourceId, recordId }) => ({ params: { id: resourceId, record_id: recordId } }),
  ],
  updateSavedFilterRecord: [
    { resource: 'edit' },
    ({ resourceId, recordId }) => ({ params: { id: resourceId, record_id: recordId }, body: { data: {} } }),
  ],
  listSavedFilterComments: [
    { resource: 'view', named: true },
    ({ resourceId, recordId }) => ({ params: { id: resourceId, record_id: recordId } }),
  ],
  addSavedFilterComment: [
    { resource: 'comment' },
    ({ resourceId, recordId }) => ({ params: { id: resourceId, record_id: recordId }, body: { body: 'Hi' } }),
  ],
  exportSavedFilter: [{ resource: 'export' }, ({ resourceId }) => ({ params: { id: resourceId } })],
  explainSavedFilter: [
    { resource: 'export' },
    ({ resourceId, recordId }) => ({ params: { id: resourceId }, query: { record_id: recordId } }),
  ],
  getPublicPipeline: [{ share: 'view' }, ({ token }) => ({ params: { token } })],
  listPublicRecords: [{ share: 'view' }, ({ token }) => ({ params: { token } })],
  getPublicRecord: [{ share: 'view' }, ({ token, recordId }) => ({ params: { token, id: recordId } })],
  updatePublicRecord: [
    { share: 'edit' },
    ({ token, recordId }) => ({ params: { token, id: recordId }, body: { data: {} } }),
  ],
  listPublicRecordComments: [{ share: 'comment' }, ({ token, recordId }) => ({ params: { token, id: recordId } })],
  addPublicRecordComment: [
    { share: 'comment' },
    ({ token, recordId }) => ({ params: { token, id: recordId }, body: { body: 'Hi' } }),
  ],
  exportPublicRecords: [{ share: 'export' }, ({ token }) => ({ params: { token } })],
  listApiKeys: ['admin', () => ({})],
  createApiKey: ['admin', () => ({ body: {} })],
  revokeApiKey: ['admin', ({ apiKeyId }) => ({ params: { id: apiKeyId } })],
  listWebhooks: ['admin', () => ({})],
  createWebhook: ['admin', () => ({ body: {} })],
  getWebhook: ['admin', ({ webhookId }) => ({ params: { id: webhookId } })],
  updateWebhook: ['admin', ({ webhookId }) => ({ params: { id: webhookId }, body: {} })],
  // Everybody who looks after the shop may: only the outsider gets the real id.
  deleteWebhook: [
    'admin',
    ({ webhookId }, caller) => ({ params: { id: caller === 'outsider' ? webhookId : crypto.randomUUID() } }),
  ],
  renewWebhookSecret: ['admin', ({ webhookId }) => ({ params: { id: webhookId } })],
  testWebhook: ['admin', ({ webhookId }) => ({ params: { id: webhookId } })],
  listWebhookDeliveries: ['admin', ({ webhookId }) => ({ params: { id: webhookId } })],
  replayWebhookDelivery: ['admin', ({ deliveryId }) => ({ params: { id: deliveryId } })],
  getSystem: ['admin', () => ({})],
  retryFailedJob: ['admin', () => ({ params: { id: '1' } })],
  retryFailedJobs: ['admin', () => ({})],
  listOutboxMails: ['anyone', () => ({})],
  getOutboxMail: ['anyone', ({ memberId }) => ({ params: { id: memberId } })],
}

const owner = await openPortal(app)
const member = await addMember(app, owner, 'member')
const formerMember = await addMember(app, owner, 'member')
await app.db.membership.deleteMany({ where: { accountId: formerMember.accountId } })
const target = await addMember(app, owner, 'member')
const membership = await app.db.membership.findFirstOrThrow({
  where: { accountId: target.accountId },
  select: { id: true },
})
const here = { label: 'Mill Lane 4', address: 'Mill Lane 4', city: 'Leeds' }
const property = await owner.browser.get(createProperty, { body: here })
const template = await owner.browser.get(createShareTemplate, { body: { name: 'Quotes', share: {} } })
const pipeline = await makePipeline(app.db, { id: owner.workspaceId })
const record = await makeRecord(app.db, pipeline)
const customer = await makeCustomer(app.db, { id: owner.workspaceId })
const apiKey = await openKey(app, owner, ['read'])
const webhook = await owner.browser.get(createWebhook, {
  body: { url: 'https://hooks.example.test', events: ['property.removed'] },
})
const delivery = await owner.browser.get(testWebhook, { params: { id: webhook.id } })
const deactivated = await owner.signUpCustomer()
await app.db.customer.update({ where: { id: deactivated.id }, data: { isActive: false } })
const unverified = app.browser()
await unverified.send({
  method: 'POST',
  url: '/v1/auth/register',
  payload: table.register?.[1]({} as World, 'anonymous').body as object,
})

const browsers = {
  anonymous: app.browser(),
  unverified,
  stranger: (await signUp(app, 'Stranger', null)).browser,
  outsider: (await signUp(app, 'Outsider')).browser,
  former_member: formerMember.browser,
  customer: (await owner.signUpCustomer()).browser,
  deactivated_customer: deactivated.browser,
  member: member.browser,
  admin: (await addMember(app, owner, 'admin')).browser,
  owner: owner.browser,
} satisfies Record<Caller, unknown>

const madeByOutsider = await openKey(app, { browser: browsers.outsider }, ['admin'])
const madeByFormer = await addMember(app, owner, 'admin')
const gone = {
  expired: await keyOf('admin'),
  revoked: await keyOf('admin'),
  former: await openKey(app, madeByFormer, ['admin']),
}
await app.db.apiKey.update({ where: { id: gone.expired.id }, data: { expiresAt: new Date('2020-01-01') } })
await app.db.apiKey.update({ where: { id: gone.revoked.id }, data: { revokedAt: new Date() } })
await app.db.membership.deleteMany({ where: { accountId: madeByFormer.accountId } })

function keyOf(scope: KeyScope) {
  return openKey(app, owner, [scope])
}

/**
 * Programs with a key, whom it acts as, and what it may: scopes, each with what it holds. Nobody: a key that has ended, that
 * never was, or of somebody who has left.
 */
const programs: Record<string, { as: Caller | null; browser: Browser; may: KeyScope[] }> = {
  'to read': { as: 'owner', browser: (await keyOf('read')).program, may: ['read'] },
  'to write': { as: 'owner', browser: (await keyOf('write')).program, may: ['read', 'write'] },
  'to share': { as: 'owner', browser: (await keyOf('share')).program, may: ['read', 'share'] },
  'for everything': { as: 'owner', browser: (await keyOf('admin')).program, may: ['read', 'write', 'share', 'admin'] },
  'of another workspace': {
    as: 'outsider',
    browser: madeByOutsider.program,
    may: ['read', 'write', 'share', 'admin'],
  },
  'that ran out': { as: null, browser: gone.expired.program, may: [] },
  'that was revoked': { as: null, browser: gone.revoked.program, may: [] },
  'of who has left': { as: null, browser: gone.former.program, may: [] },
  'that never was': { as: null, browser: app.browser().withKey(`lk_${'a'.repeat(43)}`), may: [] },
}

const NOWHERE = { resourceId: crypto.randomUUID(), partId: crypto.randomUUID(), token: 'never-was' }

async function statusOf(
  caller: Caller,
  name: string,
  definition: Endpoint,
  named: Partial<World> = {},
  asked: Browser = browsers[caller],
) {
  const ours = {
    memberId: membership.id,
    propertyId: property.id,
    templateId: template.id,
    pipelineId: pipeline.id,
    recordId: record.id,
    customerId: customer.id,
    apiKeyId: apiKey.id,
    webhookId: webhook.id,
    deliveryId: delivery.id,
    workspaceId: owner.workspaceId,
  }
  const world = { ...NOWHERE, ...ours, ...named }
  const request = table[name]?.[1](world, caller)
  if (!request) throw new Error(`${name} is not in the table of the matrix`)
  const browser = asked.copy()
  const form = definition.upload && (await formOf(['file', { name: 'a.txt', bytes: 'a' }]))
  const answer = await browser.call(definition, { ...request, ...(form && { form }) })
  return { status: answer.status, code: answer.problem?.code }
}

const shop = { id: owner.workspaceId }
const maker = { id: owner.accountId }

const makePart: Record<Part, (resource: { id: string; workspaceId: string }) => Promise<string>> = {
  share: async (resource) => (await makeSealedShare(resource)).id,
  file: makeServedFile,
  access_request: async (resource) => (await makeAccessRequest(app.db, resource)).id,
  response: async (resource) => {
    const { id: shareId } = await makeSealedShare(resource)
    return (await makeResponse(app.db, resource, { shareId })).id
  },
}

async function makeServedFile(resource: { id: string; workspaceId: string }) {
  const { id } = await makeFile(app.db, resource)
  await app.services.storage.put(id, import.meta.filename, 'text/plain')
  return id
}

async function makeCollaborator({ id: resourceId }: { id: string }) {
  const email = newEmail()
  const data = { id: crypto.randomUUID(), resourceId, email, emailKey: email, role: 'viewer' }
  return (await app.db.collaborator.create({ data })).id
}

/** What the address names beside the resource. */
async function makeNamedPart({ path }: Endpoint, resource: { id: string }) {
  if (path.includes(':collaborator_id')) return makeCollaborator(resource)
  return path.includes(':task_id') ? makeTask(resource) : ''
}

async function makeTask({ id: jobId }: { id: string }) {
  await app.db.job.update({ where: { id: jobId }, data: { tasksTotal: 1 } })
  return (await app.db.jobTask.create({ data: { id: crypto.randomUUID(), jobId, position: 1, title: 'Cut' } })).id
}

/** One whose address the shop can read again. */
async function makeSealedShare(resource: { id: string; workspaceId: string }) {
  const share = await makeShare(app.db, resource)
  const tokenSealed = app.services.sealer.seal(share.token, `share:${share.id}`)
  return app.db.share.update({ where: { id: share.id }, data: { tokenSealed } })
}

/** Every mode, and every state that a share can be in; what an outsider is answered, whoever else they are. */
const past = new Date('2020-01-01')
const throughShares: [string, Parameters<typeof makeShare>[2], string | undefined][] = [
  ['a link to view', { accessMode: 'view_only' }, undefined],
  ['a link to comment', { accessMode: 'comment' }, undefined],
  ['a link to export', { accessMode: 'export' }, undefined],
  ['a link to edit', { accessMode: 'filtered_edit' }, undefined],
  ['a link with a password', { shareType: 'password', passwordHash: 'none', accessMode: 'comment' }, 'share_locked'],
  ['a link for a mailbox', { shareType: 'recipients', recipients: ['b@example.test'] }, 'share_locked'],
  ['a sealed link', { maxViews: 3 }, 'share_locked'],
  ['a used up link', { maxViews: 1, viewCount: 1 }, 'share_exhausted'],
  ['an expired link', { expiresAt: past }, 'share_expired'],
  ['a paused link', { pausedAt: past }, 'share_paused'],
  ['a stopped link', { revokedAt: past }, 'not_found'],
]

const makers = {
  repair_request: makeRepairRequest,
  job: makeJob,
  session: makeTranscript,
  saved_filter: (db: typeof app.db, _shop: object, owner: { id: string }, data: object = {}) =>
    makeSavedFilter(db, pipeline, owner, data),
}

/** Whose address it is; those of the core serve every kind. */
function ownKindOf({ path }: Endpoint) {
  if (/^\/v1\/(jobs|admin\/customer-jobs)/.test(path)) return 'job'
  if (path.startsWith('/v1/sessions')) return 'session'
  if (path.startsWith('/v1/saved-filters')) return 'saved_filter'
  return path.startsWith('/v1/repair-requests') ? 'repair_request' : null
}

/** A thing that everybody of the shop may see, and the part of it that the address names. */
async function makeNamed(definition: Endpoint, { of }: Extract<Needs, { resource: Capability }>) {
  const resource = await makers[ownKindOf(definition) ?? 'session'](app.db, shop, maker, { visibility: 'workspace' })
  if (definition.path.startsWith('/v1/admin/customer-jobs')) await handIn(resource)
  const partId = of ? await makePart[of](resource) : await makeNamedPart(definition, resource)
  return { resourceId: resource.id, partId }
}

/** What is to be reviewed was handed in. */
const handIn = ({ id }: { id: string }) =>
  app.db.job.update({ where: { id }, data: { status: 'submitted', submittedAt: new Date() }, select: { id: true } })

/** What the links of a public call lead to. */
function sharedKindOf(name: string, { path }: Endpoint) {
  if (/\/(records|pipeline|export)\b/.test(path)) return 'saved_filter'
  if (name === 'listPublicTasks') return 'job'
  return name === 'listPublicEntries' ? 'session' : 'repair_request'
}

// Signing out ends the sessions that the walk goes on with, so it comes last.
const endsSession = (name: string) => Number(/^logout/.test(name))
const inOrder = Object.entries(endpoints).sort(([a], [b]) => endsSession(a) - endsSession(b))

describe.each(inOrder)('%s', (name, definition) => {
  const [needs] = table[name] ?? []
  it('needs what is written down', () => expect(definition.needs).toEqual(needs))
  if (typeof needs === 'string') {
    it.each(callers)('as %s', async (caller) => {
      const { status, code } = await statusOf(caller, name, definition)
      const verdict = policy[needs][caller]
      if (verdict === 'allowed') {
        expect(['unauthenticated', 'forbidden']).not.toContain(code)
        // Whoever asks to be let in is told the same of what is there and of what is not.
        const outside = name === 'askToBeLetIn' ? definition.status : 404
        if (caller === 'outsider' && definition.params && needs !== 'anyone') expect(status).toBe(outside)
      } else expect(code).toBe(verdict)
    })
  }
  if (typeof needs === 'object' && 'resource' in needs) {
    const own = ownKindOf(definition)
    const visibilities =
      own === null || own === 'session'
        ? (['private', 'workspace', 'public'] as const)
        : (['private', 'workspace'] as const)
    const make = makers[own ?? 'session']
    it.each(visibilities)('on a %s resource', async (visibility) => {
      for (const caller of callers) {
        const resource = await make(app.db, shop, maker, { visibility })
        if (definition.path.startsWith('/v1/admin/customer-jobs')) await handIn(resource)
        const partId = needs.of ? await makePart[needs.of](resource) : await makeNamedPart(definition, resource)
        const { status } = await statusOf(caller, name, definition, { resourceId: resource.id, partId })
        // Nobody here was let in by name: there is nothing that they could leave.
        const success = name === 'leaveResource' ? 404 : definition.status
        expect([caller, status]).toEqual([caller, expectedOf(caller, visibility, needs, success)])
      }
    })
    if (own) {
      it('on a resource of another kind', async () => {
        const other = { kind: own === 'job' ? 'session' : 'job', visibility: 'workspace' } as const
        const { id } = await makeResource(app.db, shop, maker, other)
        expect((await statusOf('owner', name, definition, { resourceId: id })).status).toBe(404)
      })
    }
  }
  it.each(Object.keys(programs))('with a key %s', async (which) => {
    const { as, browser, may } = programs[which] as (typeof programs)[string]
    const named = as && typeof needs === 'object' && 'resource' in needs ? await makeNamed(definition, needs) : {}
    const { status, code } = await statusOf(as ?? 'anonymous', name, definition, named, browser)
    const scope = scopeOf(definition)
    // What is public looks at nobody.
    if (definition.path.startsWith('/v1/public/')) {
      expect({ status, code }).toEqual(await statusOf('anonymous', name, definition, named))
    } else if (!as) expect(code).toBe('unauthenticated')
    else if (!scope || !may.includes(scope)) expect(code).toBe('forbidden')
    else if (typeof needs === 'object') expect(status).toBe(as === 'owner' ? definition.status : 404)
    else expect(['unauthenticated', 'forbidden']).not.toContain(code)
  })
  if (typeof needs === 'object' && 'share' in needs) {
    it.each(throughShares)('through %s', async (_, share, code) => {
      const make = makers[sharedKindOf(name, definition)]
      const resource = await make(app.db, shop, maker)
      const partId = await makeServedFile(resource)
      const made = await makeShare(app.db, resource, share)
      for (const caller of callers) {
        const { status, code: met } = await statusOf(caller, name, definition, { partId, token: made.token })
        const given = accessModes[made.accessMode as AccessMode] as readonly Capability[]
        const expected = code ?? (given.includes(needs.share) ? undefined : 'forbidden')
        expect([caller, met]).toEqual([caller, expected])
        if (!expected) expect(status).toBeLessThan(500)
      }
    })
    it('of a deleted thing', async () => {
      const resource = await makeRepairRequest(app.db, shop, maker, { deletedAt: new Date() })
      const { token } = await makeShare(app.db, resource)
      expect((await statusOf('anonymous', name, definition, { token })).code).toBe('not_found')
    })
  }
})

/** Who may what with a resource that the owner made, written down a second time. */
const MEMBER: Capability[] = ['view', 'comment', 'edit', 'export', 'share', 'review']
const people = { owner: [...MEMBER, 'manage'], admin: [...MEMBER, 'manage'], member: MEMBER }
const gives: Record<Visibility, Partial<Record<Caller, string[]>>> = {
  private: { owner: ['view', 'comment', 'edit', 'export', 'share', 'manage'] },
  workspace: people,
  public: {
    ...people,
    stranger: ['view'],
    outsider: ['view'],
    former_member: ['view'],
    customer: ['view'],
    deactivated_customer: ['view'],
  },
}

function expectedOf(
  caller: Caller,
  visibility: Visibility,
  needs: Extract<Needs, { resource: Capability }>,
  success: number,
) {
  if (caller === 'anonymous' || caller === 'unverified') return 401
  const given = gives[visibility][caller] ?? []
  if (!given.includes('view')) return 404
  if ((needs.named || needs.ofShop) && !['owner', 'admin', 'member'].includes(caller)) return 403
  return given.includes(needs.resource) ? success : 403
}

it('has a route for every endpoint, and takes no /v1 route beside them', async () => {
  for (const [name, { method, path }] of Object.entries(endpoints)) {
    expect([name, app.server.hasRoute({ method, url: path })]).toEqual([name, true])
  }
  const server = await buildServer(app.config)
  expect(() => server.get('/v1/beside', async () => 'unguarded')).toThrow('beside the contract')
  // The live socket is one, whose watches live/watching.test.ts walks; as a plain call it is none.
  expect(app.server.hasRoute({ method: 'GET', url: LivePath })).toBe(true)
  expect(() => server.get(LivePath, async () => 'unguarded')).toThrow('beside the contract')
})

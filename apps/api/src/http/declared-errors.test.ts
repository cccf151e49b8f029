import { randomBytes } from 'node:crypto'
import * as contract from '@latchkey/contract'
import { type Endpoint, endpoints } from '@latchkey/contract'
import {
  makeAccessRequest,
  makeCustomer,
  makeFile,
  makeJob,
  makePipeline,
  makeRecord,
  makeRepairRequest,
  makeResponse,
  makeSavedFilter,
  makeShare,
} from '@latchkey/db/testing'
import { expect, it } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { fillPipeline } from '../testing/fill-pipeline.ts'
import { formOf } from '../testing/form.ts'
import { openPortal, registration } from '../testing/open-portal.ts'
import { addMember, newEmail, PASSWORD, signUp } from '../testing/people.ts'
import { startTestApp } from '../testing/start-test-app.ts'

const app = await startTestApp()
const id = () => crypto.randomUUID()
const token = 'never-was'
const past = new Date('2020-01-01')

type Case = () => Promise<{ problem: { code: string } }>

const anonymous = (endpoint: Endpoint, body: unknown) => () => app.browser().call(endpoint, { body })
const signedIn = (endpoint: Endpoint, input: object) => async () => (await signUp(app)).browser.call(endpoint, input)

async function lastOwner(endpoint: Endpoint, input: object) {
  const { browser } = await signUp(app)
  const { results } = await browser.get(contract.listMembers)
  return browser.call(endpoint, { params: { id: results[0]?.id ?? '' }, ...input })
}

type Make = typeof makeAccessRequest | typeof makeResponse
type Prepare = (resourceId: string, workspaceId: string) => Promise<void>

/** What an owner does with something that an outsider sent, which stands as it is given. */
function decided(make: Make, endpoint: Endpoint, data: object, input: object = {}, prepare?: Prepare): Case {
  return async () => {
    const { browser, workspaceId, accountId } = await signUp(app)
    const resource = await makeRepairRequest(app.db, { id: workspaceId }, { id: accountId })
    await prepare?.(resource.id, workspaceId)
    const part = await make(app.db, resource, { email: newEmail(), ...data })
    return browser.call(endpoint, { params: { id: part.id }, ...input })
  }
}

/** What a stranger does with a link that stands as it is given. */
function throughLink(data: object, endpoint: Endpoint, body: unknown = {}): Case {
  return async () => {
    const { workspaceId, accountId } = await signUp(app)
    const resource = await makeRepairRequest(app.db, { id: workspaceId }, { id: accountId })
    const { token } = await makeShare(app.db, resource, data)
    return app.browser().call(endpoint, { params: { token }, body })
  }
}

/** What a stranger does with links that have ended. */
const ended = (endpoint: Endpoint, body: unknown): Record<string, Case> => ({
  not_found: throughLink({ revokedAt: past }, endpoint, body),
  share_expired: throughLink({ expiresAt: past }, endpoint, body),
  share_paused: throughLink({ pausedAt: past }, endpoint, body),
  share_exhausted: throughLink({ maxViews: 1, viewCount: 1 }, endpoint, body),
})

/** As many people by name as there can be. */
async function fill(resourceId: string) {
  const emails = Array.from({ length: 50 }, () => newEmail())
  const data = emails.map((email) => ({ id: id(), resourceId, email, emailKey: email, role: 'viewer' }))
  await app.db.collaborator.createMany({ data })
}

/** What an owner does with a link that they had stopped. */
function stopped(endpoint: Endpoint, input: object): Case {
  return async () => {
    const { browser } = await signUp(app)
    const { id } = await browser.get(contract.createRepairRequest, { body: { title: 'Tap' } })
    const share = await browser.get(contract.createShare, { params: { id }, body: {} })
    await browser.get(contract.revokeShare, { params: { share: share.id } })
    return browser.call(endpoint, { params: { share: share.id }, ...input })
  }
}

/** A link that was sealed with a key that nobody has any more. */
const unreadable =
  (endpoint: Endpoint): Case =>
  async () => {
    const { browser, workspaceId, accountId } = await signUp(app)
    const { id: share } = await makeShare(
      app.db,
      await makeRepairRequest(app.db, { id: workspaceId }, { id: accountId }),
    )
    return browser.call(endpoint, { params: { share } })
  }

const nothing = { params: { id: id() } }

/** What an owner does with a job of theirs, which was approved. */
function withJob(act: (browser: Browser, id: string) => ReturnType<Case>): Case {
  return async () => {
    const { browser, workspaceId, accountId } = await signUp(app)
    return act(browser, (await makeJob(app.db, { id: workspaceId }, { id: accountId })).id)
  }
}

const aFile = () => formOf(['file', { name: 'a.txt', bytes: 'one more' }])

/** What a customer does with a job that is nobody's. */
const asCustomer = (endpoint: Endpoint, body?: object): Case => {
  return async () => {
    const { browser } = await (await openPortal(app)).signUpCustomer()
    return browser.call(endpoint, { params: { id: id(), file_id: id() }, ...(body && { body }) })
  }
}

/** What a customer does with one that they handed in. */
function withOwnJob(act: (browser: Browser, params: { id: string }, shop: Browser) => ReturnType<Case>): Case {
  return async () => {
    const shop = await openPortal(app)
    const { browser } = await shop.signUpCustomer()
    const body = { title: 'Gate', job_type: 'other', description: 'Two wings' }
    const { id } = await browser.get(contract.submitCustomerJob, { body })
    return act(browser, { id }, shop.browser)
  }
}

/** One file more than something can have. */
function fullOfFiles(make: typeof makeJob | typeof makeRepairRequest, endpoint: Endpoint): Case {
  return async () => {
    const { browser, workspaceId, accountId } = await signUp(app)
    const resource = await make(app.db, { id: workspaceId }, { id: accountId })
    for (let n = 0; n < 20; n++) await makeFile(app.db, resource)
    const form = await formOf(['file', { name: 'a.txt', bytes: 'one more' }])
    return browser.call(endpoint, { params: { id: resource.id }, form })
  }
}

const hook = { url: 'https://hooks.example.test', events: ['property.removed'] }

/** What an owner does with a webhook of theirs that was tried out, and is paused. */
function withPausedWebhook(act: (browser: Browser, params: { id: string }) => ReturnType<Case>): Case {
  return async () => {
    const { browser } = await signUp(app)
    const { id } = await browser.get(contract.createWebhook, { body: hook })
    await browser.get(contract.testWebhook, { params: { id } })
    await browser.get(contract.updateWebhook, { params: { id }, body: { is_active: false } })
    return act(browser, { id })
  }
}

type OfPipeline = { id: string; workspaceId: string }

/** What an owner does with a pipeline of theirs. */
function withPipeline(act: (browser: Browser, pipeline: OfPipeline, owner: { id: string }) => ReturnType<Case>): Case {
  return async () => {
    const { browser, workspaceId, accountId } = await signUp(app)
    return act(browser, await makePipeline(app.db, { id: workspaceId }), { id: accountId })
  }
}

/** What an owner, or whoever has a link, does with a saved filter, one of whose records is named. */
function withFilter(mode: string, act: (world: FilterWorld) => ReturnType<Case>, isFull = false): Case {
  return withPipeline(async (browser, pipeline, owner) => {
    const filter = await makeSavedFilter(app.db, pipeline, owner)
    const record = await makeRecord(app.db, pipeline)
    if (isFull) await fillPipeline(app.services.pool, pipeline.id)
    const share = await makeShare(app.db, filter, { accessMode: mode, sharedFields: ['company_name', 'status'] })
    return act({ browser, filterId: filter.id, recordId: record.id, token: share.token })
  })
}

type FilterWorld = { browser: Browser; filterId: string; recordId: string; token: string }
const won = { data: { status: 'won' } }
const sheet = { query: { format: 'xlsx' as const } }

/** One way to meet each refusal that an endpoint declares for itself. */
const cases: Record<string, Record<string, Case>> = {
  verifyEmail: {
    link_expired: anonymous(contract.verifyEmail, { token }),
    wrong_password: async () => {
      const { browser } = await signUp(app)
      const email = newEmail()
      await browser.get(contract.changeEmail, { body: { email, password: PASSWORD } })
      const token = await app.mailbox.takeToken(email, 'email_change')
      return app.browser().call(contract.verifyEmail, { body: { token, password: 'wrong' } })
    },
  },
  inspectLink: { link_expired: anonymous(contract.inspectLink, { token }) },
  acceptInvitation: { link_expired: anonymous(contract.acceptInvitation, { token }) },
  resetPassword: { link_expired: anonymous(contract.resetPassword, { token, password: PASSWORD }) },
  login: {
    wrong_password: anonymous(contract.login, { email: 'nobody@example.test', password: 'wrong' }),
    email_not_verified: async () => {
      const browser = app.browser()
      const email = newEmail()
      await browser.get(contract.register, { body: { email, password: PASSWORD, name: 'Ann' } })
      return browser.call(contract.login, { body: { email, password: PASSWORD } })
    },
  },
  changePassword: { wrong_password: signedIn(contract.changePassword, { body: { current: 'x', password: PASSWORD } }) },
  changeEmail: { wrong_password: signedIn(contract.changeEmail, { body: { email: newEmail(), password: 'x' } }) },
  switchWorkspace: { not_found: signedIn(contract.switchWorkspace, { body: { workspace_id: id() } }) },
  removeDevice: { not_found: signedIn(contract.removeDevice, { params: { id: id() } }) },
  updateWorkspace: {
    conflict: async () => {
      const slug = `taken-${Date.now()}`
      await (await signUp(app)).browser.get(contract.updateWorkspace, { body: { slug } })
      return (await signUp(app)).browser.call(contract.updateWorkspace, { body: { slug } })
    },
  },
  getLogo: { not_found: () => app.browser().call(contract.getLogo, { params: { id: id(), hash: '0'.repeat(16) } }) },
  changeMemberRole: {
    not_found: signedIn(contract.changeMemberRole, { params: { id: id() }, body: { role: 'member' } }),
    conflict: () => lastOwner(contract.changeMemberRole, { body: { role: 'member' } }),
  },
  removeMember: {
    not_found: signedIn(contract.removeMember, { params: { id: id() } }),
    conflict: () => lastOwner(contract.removeMember, {}),
  },
  resendInvitation: {
    not_found: signedIn(contract.resendInvitation, { params: { id: id() } }),
    conflict: async () => {
      const owner = await signUp(app)
      const { email } = await addMember(app, owner, 'member')
      const { results } = await owner.browser.get(contract.listMembers)
      const member = results.find((one) => one.email === email)
      return owner.browser.call(contract.resendInvitation, { params: { id: member?.id ?? '' } })
    },
  },
  addRepairFile: { limit_reached: fullOfFiles(makeRepairRequest, contract.addRepairFile) },
  addJobFile: { limit_reached: fullOfFiles(makeJob, contract.addJobFile) },
  setJobStatus: {
    invalid_transition: withJob((browser, id) =>
      browser.call(contract.setJobStatus, { params: { id }, body: { status: 'approved' } }),
    ),
  },
  setJobStatuses: {
    not_found: signedIn(contract.setJobStatuses, { body: { job_ids: [id()], status: 'approved' } }),
    invalid_transition: withJob((browser, id) =>
      browser.call(contract.setJobStatuses, { body: { job_ids: [id], status: 'approved' } }),
    ),
  },
  addJobTask: {
    limit_reached: withJob(async (browser, id) => {
      await app.db.job.update({ where: { id }, data: { tasksTotal: contract.mostTasks } })
      return browser.call(contract.addJobTask, { params: { id }, body: { title: 'One more' } })
    }),
  },
  getCustomer: { not_found: signedIn(contract.getCustomer, nothing) },
  updateCustomer: { not_found: signedIn(contract.updateCustomer, { ...nothing, body: {} }) },
  inviteCustomer: {
    not_found: signedIn(contract.inviteCustomer, nothing),
    conflict: async () => {
      const { browser, workspaceId } = await signUp(app)
      const { id } = await makeCustomer(app.db, { id: workspaceId }, { email: null })
      return browser.call(contract.inviteCustomer, { params: { id } })
    },
  },
  getPortal: { not_found: () => app.browser().call(contract.getPortal, { params: { slug: 'no-such-shop' } }) },
  switchPortal: { not_found: signedIn(contract.switchPortal, { body: { portal: 'no-such-shop' } }) },
  registerCustomer: { not_found: anonymous(contract.registerCustomer, registration('no-such-shop', newEmail())) },
  verifyCustomer: {
    link_expired: anonymous(contract.verifyCustomer, { token }),
    wrong_password: async () => {
      const { slug } = await openPortal(app)
      const { email } = await signUp(app)
      await app.browser().get(contract.registerCustomer, { body: registration(slug, email) })
      const token = await app.mailbox.takeToken(email, 'verify')
      return app.browser().call(contract.verifyCustomer, { body: { token, password: 'wrong' } })
    },
  },
  inspectPortalLink: { link_expired: anonymous(contract.inspectPortalLink, { token }) },
  acceptCustomerInvitation: {
    link_expired: anonymous(contract.acceptCustomerInvitation, { token }),
    wrong_password: async () => {
      const { email } = await signUp(app)
      const body = { first_name: 'Al', last_name: 'Bo', email }
      await (await signUp(app)).browser.get(contract.createCustomer, { body })
      const token = await app.mailbox.takeToken(email, 'customer_invitation')
      return app.browser().call(contract.acceptCustomerInvitation, { body: { token, password: 'wrong' } })
    },
  },
  loginCustomer: {
    not_found: anonymous(contract.loginCustomer, { portal: 'no-such-shop', email: newEmail(), password: 'x' }),
    wrong_password: async () => {
      const { slug } = await openPortal(app)
      const body = { portal: slug, email: newEmail(), password: 'wrong' }
      return app.browser().call(contract.loginCustomer, { body })
    },
    email_not_verified: async () => {
      const { slug } = await openPortal(app)
      const browser = app.browser()
      const email = newEmail()
      await browser.get(contract.registerCustomer, { body: registration(slug, email) })
      return browser.call(contract.loginCustomer, { body: { portal: slug, email, password: PASSWORD } })
    },
  },
  forgotCustomerPassword: {
    not_found: anonymous(contract.forgotCustomerPassword, { portal: 'no-such-shop', email: newEmail() }),
  },
  resetCustomerPassword: {
    link_expired: anonymous(contract.resetCustomerPassword, { token, password: PASSWORD }),
  },
  getCustomerJob: { not_found: asCustomer(contract.getCustomerJob) },
  createCustomerJob: {
    limit_reached: async () => {
      const { browser } = await (await openPortal(app)).signUpCustomer()
      for (let n = 0; n < contract.mostDrafts; n++) await browser.get(contract.createCustomerJob, { body: {} })
      return browser.call(contract.createCustomerJob, { body: {} })
    },
  },
  submitCustomerJob: {
    not_found: async () => {
      const { browser } = await (await openPortal(app)).signUpCustomer()
      return browser.call(contract.submitCustomerJob, { body: { job_id: id() } })
    },
    invalid_transition: withOwnJob((browser, { id }) =>
      browser.call(contract.submitCustomerJob, { body: { job_id: id } }),
    ),
  },
  updateCustomerJob: {
    not_found: asCustomer(contract.updateCustomerJob, {}),
    conflict: withOwnJob(async (browser, params) => {
      await browser.get(contract.cancelCustomerJob, { params, body: { reason: 'No' } })
      return browser.call(contract.updateCustomerJob, { params, body: { title: 'Other' } })
    }),
    field_locked: withOwnJob(async (browser, params, shop) => {
      await shop.get(contract.approveCustomerJob, { params })
      return browser.call(contract.updateCustomerJob, { params, body: { quantity: 9 } })
    }),
  },
  deleteCustomerJob: {
    not_found: asCustomer(contract.deleteCustomerJob),
    conflict: withOwnJob((browser, params) => browser.call(contract.deleteCustomerJob, { params })),
  },
  cancelCustomerJob: {
    not_found: asCustomer(contract.cancelCustomerJob, { reason: 'No' }),
    invalid_transition: withOwnJob(async (browser, params) => {
      await browser.get(contract.cancelCustomerJob, { params, body: { reason: 'No' } })
      return browser.call(contract.cancelCustomerJob, { params, body: { reason: 'No' } })
    }),
  },
  rateCustomerJob: {
    not_found: asCustomer(contract.rateCustomerJob, { score: 5 }),
    conflict: withOwnJob((browser, params) => browser.call(contract.rateCustomerJob, { params, body: { score: 5 } })),
  },
  addCustomerJobFile: {
    not_found: async () => {
      const { browser } = await (await openPortal(app)).signUpCustomer()
      return browser.call(contract.addCustomerJobFile, { ...nothing, form: await aFile() })
    },
    conflict: withOwnJob(async (browser, params) => {
      await browser.get(contract.cancelCustomerJob, { params, body: { reason: 'No' } })
      return browser.call(contract.addCustomerJobFile, { params, form: await aFile() })
    }),
    limit_reached: withOwnJob(async (browser, params) => {
      const workspaceId = (await app.db.resource.findUniqueOrThrow({ where: params })).workspaceId
      for (let n = 0; n < 20; n++) await makeFile(app.db, { ...params, workspaceId })
      return browser.call(contract.addCustomerJobFile, { params, form: await aFile() })
    }),
  },
  getCustomerJobFile: { not_found: asCustomer(contract.getCustomerJobFile) },
  deleteCustomerJobFile: {
    not_found: asCustomer(contract.deleteCustomerJobFile),
    conflict: withOwnJob(async (browser, params) => {
      const file = await browser.get(contract.addCustomerJobFile, { params, form: await aFile() })
      await browser.get(contract.cancelCustomerJob, { params, body: { reason: 'No' } })
      return browser.call(contract.deleteCustomerJobFile, { params: { ...params, file_id: file.id } })
    }),
  },
  listCustomerJobTasks: { not_found: asCustomer(contract.listCustomerJobTasks) },
  listCustomerMessages: { not_found: asCustomer(contract.listCustomerMessages) },
  sendCustomerMessage: { not_found: asCustomer(contract.sendCustomerMessage, { body: 'Hi' }) },
  markCustomerMessagesSeen: { not_found: asCustomer(contract.markCustomerMessagesSeen, { last: id() }) },
  listCustomerJobHistory: { not_found: asCustomer(contract.listCustomerJobHistory) },
  approveCustomerJob: {
    invalid_transition: withJob((browser, id) => browser.call(contract.approveCustomerJob, { params: { id } })),
  },
  rejectCustomerJob: {
    invalid_transition: withJob((browser, id) =>
      browser.call(contract.rejectCustomerJob, { params: { id }, body: { reason: 'No' } }),
    ),
  },
  returnCustomerJob: {
    invalid_transition: withJob((browser, id) =>
      browser.call(contract.returnCustomerJob, { params: { id }, body: { reason: 'No' } }),
    ),
  },
  closeCustomerAccount: {
    wrong_password: async () => {
      const { browser } = await (await openPortal(app)).signUpCustomer()
      return browser.call(contract.closeCustomerAccount, { body: { password: 'wrong' } })
    },
  },
  updateProperty: { not_found: signedIn(contract.updateProperty, { params: { id: id() }, body: {} }) },
  deleteProperty: { not_found: signedIn(contract.deleteProperty, { params: { id: id() } }) },
  createShareTemplate: {
    limit_reached: async () => {
      const { browser, workspaceId } = await signUp(app)
      const rows = Array.from({ length: 100 }, (_, i) => ({ id: id(), workspaceId, name: `No. ${i}`, share: {} }))
      await app.db.shareTemplate.createMany({ data: rows })
      return browser.call(contract.createShareTemplate, { body: { name: 'One more', share: {} } })
    },
  },
  updateShareTemplate: {
    not_found: signedIn(contract.updateShareTemplate, { params: { id: id() }, body: {} }),
    conflict: async () => {
      const { browser } = await signUp(app)
      await browser.get(contract.createShareTemplate, { body: { name: 'Taken', share: {} } })
      const other = await browser.get(contract.createShareTemplate, { body: { name: 'Other', share: {} } })
      return browser.call(contract.updateShareTemplate, { params: { id: other.id }, body: { name: 'Taken' } })
    },
  },
  deleteShareTemplate: { not_found: signedIn(contract.deleteShareTemplate, { params: { id: id() } }) },
  sendShare: {
    conflict: async () => {
      const { browser } = await signUp(app)
      const { id } = await browser.get(contract.createRepairRequest, { body: { title: 'Tap', description: 'Drips' } })
      const share = await browser.get(contract.createShare, { params: { id }, body: {} })
      await browser.get(contract.revokeShare, { params: { share: share.id } })
      const params = { share: share.id }
      return browser.call(contract.sendShare, { params, body: { recipients: [newEmail()] } })
    },
  },
  approveAccessRequest: {
    conflict: decided(makeAccessRequest, contract.approveAccessRequest, { status: 'declined' }, { body: {} }),
    limit_reached: decided(makeAccessRequest, contract.approveAccessRequest, {}, { body: {} }, fill),
  },
  declineAccessRequest: {
    conflict: decided(makeAccessRequest, contract.declineAccessRequest, { status: 'approved' }),
  },
  addCollaborator: {
    limit_reached: async () => {
      const { browser } = await signUp(app)
      const { id } = await browser.get(contract.createRepairRequest, { body: { title: 'Tap' } })
      await fill(id)
      return browser.call(contract.addCollaborator, { params: { id }, body: { email: newEmail() } })
    },
  },
  resendCollaboratorInvitation: {
    conflict: async () => {
      const { browser } = await signUp(app)
      const { id } = await browser.get(contract.createRepairRequest, { body: { title: 'Tap' } })
      const made = await browser.get(contract.addCollaborator, { params: { id }, body: { email: newEmail() } })
      await app.db.collaborator.update({ where: { id: made.id }, data: { acceptedAt: past } })
      return browser.call(contract.resendCollaboratorInvitation, { params: { id, collaborator_id: made.id } })
    },
  },
  leaveResource: { not_found: signedIn(contract.leaveResource, { params: { id: id() } }) },
  acceptResponse: {
    invalid_transition: decided(makeResponse, contract.acceptResponse, { decision: 'decline' }),
    conflict: decided(makeResponse, contract.acceptResponse, {}, {}, async (resourceId, workspaceId) => {
      await makeResponse(app.db, { id: resourceId, workspaceId }, { status: 'accepted' })
    }),
  },
  declineResponse: { invalid_transition: decided(makeResponse, contract.declineResponse, { status: 'accepted' }) },
  askForReopening: {
    not_found: () => app.browser().call(contract.askForReopening, { params: { token }, body: {} }),
    conflict: throughLink({}, contract.askForReopening),
    share_locked: throughLink(
      { shareType: 'password', passwordHash: 'none', expiresAt: past },
      contract.askForReopening,
    ),
  },
  updateShare: { conflict: stopped(contract.updateShare, { body: {} }) },
  getShareQrSvg: { conflict: unreadable(contract.getShareQrSvg) },
  getShareQrPng: { conflict: unreadable(contract.getShareQrPng) },
  regenerateShare: { conflict: stopped(contract.regenerateShare, {}) },
  createSharesInBulk: {
    not_found: signedIn(contract.createSharesInBulk, { body: { resource_ids: [id()], share: {} } }),
  },
  revokeSharesInBulk: { not_found: signedIn(contract.revokeSharesInBulk, { body: { share_ids: [id()] } }) },
  openPublicShare: ended(contract.openPublicShare, undefined),
  openSealedShare: {
    ...ended(contract.openSealedShare, undefined),
    share_locked: throughLink({ shareType: 'password', passwordHash: 'none' }, contract.openSealedShare, undefined),
  },
  verifyPublicShare: {
    ...ended(contract.verifyPublicShare, { password: 'wrong' }),
    wrong_password: throughLink({ shareType: 'password', passwordHash: 'none' }, contract.verifyPublicShare, {
      password: 'wrong',
    }),
    wrong_code: throughLink({ shareType: 'recipients', recipients: ['bob@example.test'] }, contract.verifyPublicShare, {
      email: 'bob@example.test',
      code: '000000',
    }),
  },
  verifyInbox: { wrong_code: anonymous(contract.verifyInbox, { email: 'nobody@example.test', code: '000000' }) },
  getInbox: { share_locked: () => app.browser().call(contract.getInbox) },
  importSession: {
    limit_reached: async () => {
      const { browser } = await signUp(app)
      const form = await formOf([
        'file',
        { name: 'long.jsonl', bytes: '{"role":"user","body":"Hi"}\n'.repeat(100_001) },
      ])
      return browser.call(contract.importSession, { form })
    },
  },
  getPipeline: { not_found: signedIn(contract.getPipeline, nothing) },
  updatePipeline: {
    not_found: signedIn(contract.updatePipeline, { ...nothing, body: {} }),
    conflict: withPipeline((browser, { id }) => {
      const fields = [{ key: 'status', label: 'Status', type: 'number' as const }]
      return browser.call(contract.updatePipeline, { params: { id }, body: { fields } })
    }),
  },
  deletePipeline: {
    not_found: signedIn(contract.deletePipeline, nothing),
    conflict: withPipeline(async (browser, pipeline, owner) => {
      await makeSavedFilter(app.db, pipeline, owner)
      return browser.call(contract.deletePipeline, { params: { id: pipeline.id } })
    }),
  },
  listRecords: { not_found: signedIn(contract.listRecords, nothing) },
  exportRecords: {
    not_found: signedIn(contract.exportRecords, nothing),
    limit_reached: withPipeline(async (browser, { id }) => {
      await fillPipeline(app.services.pool, id)
      return browser.call(contract.exportRecords, { params: { id }, query: { format: 'xlsx' } })
    }),
  },
  createRecord: { not_found: signedIn(contract.createRecord, { ...nothing, body: { data: {} } }) },
  importRecords: {
    not_found: async () => {
      const form = await formOf(['file', { name: 'a.csv', bytes: 'a' }])
      return (await signUp(app)).browser.call(contract.importRecords, { ...nothing, form })
    },
    limit_reached: withPipeline(async (browser, { id }) => {
      const form = await formOf(['file', { name: 'a.csv', bytes: `company_name\n${'A\n'.repeat(100_001)}` }])
      return browser.call(contract.importRecords, { params: { id }, form })
    }),
  },
  getRecord: { not_found: signedIn(contract.getRecord, nothing) },
  updateRecord: { not_found: signedIn(contract.updateRecord, { ...nothing, body: { data: {} } }) },
  deleteRecord: { not_found: signedIn(contract.deleteRecord, nothing) },
  restoreRecord: { not_found: signedIn(contract.restoreRecord, nothing) },
  listRecordEdits: { not_found: signedIn(contract.listRecordEdits, nothing) },
  listRecordComments: { not_found: signedIn(contract.listRecordComments, nothing) },
  addRecordComment: { not_found: signedIn(contract.addRecordComment, { ...nothing, body: { body: 'Hi' } }) },
  updateSavedFilterRecord: {
    leaves_filter: withFilter('view_only', ({ browser, filterId, recordId }) =>
      browser.call(contract.updateSavedFilterRecord, { params: { id: filterId, record_id: recordId }, body: won }),
    ),
  },
  exportSavedFilter: {
    limit_reached: withFilter(
      'view_only',
      ({ browser, filterId }) => browser.call(contract.exportSavedFilter, { params: { id: filterId }, ...sheet }),
      true,
    ),
  },
  updatePublicRecord: {
    leaves_filter: withFilter('filtered_edit', ({ token, recordId }) =>
      app.browser().call(contract.updatePublicRecord, { params: { token, id: recordId }, body: won }),
    ),
  },
  exportPublicRecords: {
    limit_reached: withFilter(
      'export',
      ({ token }) => app.browser().call(contract.exportPublicRecords, { params: { token }, ...sheet }),
      true,
    ),
  },
  getPublicSession: { not_found: () => app.browser().call(contract.getPublicSession, { params: { id: id() } }) },
  listPublicSessionEntries: {
    not_found: () => app.browser().call(contract.listPublicSessionEntries, { params: { id: id() } }),
  },
  createApiKey: {
    limit_reached: async () => {
      const { browser, workspaceId, accountId } = await signUp(app)
      const of = { workspaceId, accountId, name: 'Key', hint: 'lk_', scopes: ['read'] }
      const keys = Array.from({ length: 100 }, () => ({ ...of, id: id(), keyHash: randomBytes(32) }))
      await app.db.apiKey.createMany({ data: keys })
      return browser.call(contract.createApiKey, { body: { name: 'One more', scopes: ['read'] } })
    },
  },
  revokeApiKey: { not_found: signedIn(contract.revokeApiKey, nothing) },
  createWebhook: {
    limit_reached: async () => {
      const { browser } = await signUp(app)
      const make = () => browser.call(contract.createWebhook, { body: hook })
      await Promise.all(Array.from({ length: contract.mostWebhooks }, make))
      return make()
    },
  },
  getWebhook: { not_found: signedIn(contract.getWebhook, nothing) },
  updateWebhook: { not_found: signedIn(contract.updateWebhook, { ...nothing, body: {} }) },
  deleteWebhook: { not_found: signedIn(contract.deleteWebhook, nothing) },
  renewWebhookSecret: { not_found: signedIn(contract.renewWebhookSecret, nothing) },
  testWebhook: {
    not_found: signedIn(contract.testWebhook, nothing),
    conflict: withPausedWebhook((browser, params) => browser.call(contract.testWebhook, { params })),
  },
  listWebhookDeliveries: { not_found: signedIn(contract.listWebhookDeliveries, nothing) },
  replayWebhookDelivery: {
    not_found: signedIn(contract.replayWebhookDelivery, nothing),
    conflict: withPausedWebhook(async (browser, params) => {
      const { results } = await browser.get(contract.listWebhookDeliveries, { params })
      return browser.call(contract.replayWebhookDelivery, { params: { id: results[0]?.id ?? '' } })
    }),
  },
  retryFailedJob: { not_found: signedIn(contract.retryFailedJob, { params: { id: '1' } }) },
  listOutboxMails: {
    not_found: () => app.browser().call(contract.listOutboxMails, { headers: { 'x-real-ip': '127.0.0.1' } }),
  },
  getOutboxMail: { not_found: () => app.browser().call(contract.getOutboxMail, { params: { id: id() } }) },
}

const declared = Object.entries(endpoints).flatMap(([name, { errors = [] }]: [string, Endpoint]) =>
  errors.map((code) => [name, code] as const),
)

it.each(declared)('%s is refused with %s', async (name, code) => {
  const answer = await cases[name]?.[code]?.()
  expect(answer?.problem.code).toBe(code)
})

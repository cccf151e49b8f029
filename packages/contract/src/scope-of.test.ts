import { describe, expect, it } from 'vitest'
import { endpoints, holdsScope, type KeyScope, keyScopes, scopeOf, withinScopes } from './index.ts'

/** Written down a second time. What is named nowhere here, no key may do. */
const written: Record<KeyScope, string> = {
  read: `
    getSession listSessionEntries listSessions getAudience getVisibility listCollaborators getWorkspace listMembers
    exportResourceAudit listResourceAudit listProperties getRepairRequest listRepairRequests listComments getFile
    getPipeline listPipelines exportRecords getRecord listRecordComments listRecordEdits listRecords explainSavedFilter
    exportSavedFilter getSavedFilter getSavedFilterRecord listSavedFilterComments listSavedFilterRecords
    listSavedFilters getCustomer listCustomers getJob listJobs listJobTasks exportJob listJobEdits listJobMessages
    listJobNotes listPendingJobs getReports`,
  write: `
    addSessionEntry createSession importSession updateSession createProperty deleteProperty updateProperty addRepairFile
    addRepairUpdate createRepairRequest updateRepairRequest addComment deleteFile createPipeline deletePipeline
    updatePipeline addRecordComment createRecord deleteRecord importRecords restoreRecord updateRecord
    addSavedFilterComment createSavedFilter updateSavedFilterRecord createCustomer inviteCustomer updateCustomer
    addJobFile createJob setJobStatus setJobStatuses updateJob addJobTask deleteJobTask updateJobTask addJobNote
    sendJobMessage`,
  share: `
    listAccessRequests previewShare acceptResponse declineResponse listResponses getOverallAnalytics getShareAnalytics
    createShareTemplate deleteShareTemplate listShareTemplates updateShareTemplate createShare createSharesInBulk
    getShare getShareQrPng getShareQrSvg listAccessEntries listResourceShares listShares regenerateShare revokeShare
    revokeSharesInBulk sendShare updateShare updateSavedFilter`,
  admin: `
    deleteSession addCollaborator changeCollaboratorRole removeCollaborator resendCollaboratorInvitation setVisibility
    removeLogo updateWorkspace uploadLogo changeMemberRole inviteMember removeMember resendInvitation exportAudit
    listAudit createApiKey listApiKeys revokeApiKey deleteRepairRequest approveAccessRequest declineAccessRequest
    deleteSavedFilter deleteJob approveCustomerJob rejectCustomerJob returnCustomerJob exportShop getSecurity
    createWebhook deleteWebhook getWebhook listWebhookDeliveries listWebhooks renewWebhookSecret replayWebhookDelivery
    testWebhook updateWebhook getSystem retryFailedJob retryFailedJobs`,
}
const scopes = Object.keys(keyScopes) as KeyScope[]
const scopeWritten = (name: string) => scopes.find((scope) => written[scope].split(/\s+/).includes(name)) ?? null

it.each(Object.entries(endpoints))('%s', (name, definition) => {
  expect(scopeOf(definition)).toBe(scopeWritten(name))
})

describe('scopes', () => {
  it.each<[KeyScope, KeyScope[]]>([
    ['read', ['read']],
    ['write', ['read', 'write']],
    ['share', ['read', 'share']],
    ['admin', scopes],
  ])('%s holds %j', (scope, held) => {
    expect(scopes.filter((one) => holdsScope([scope], one))).toEqual(held)
  })

  it('add up, and leave of what is given what they name', () => {
    expect(scopes.filter((one) => holdsScope(['write', 'share'], one))).toEqual(['read', 'write', 'share'])
    expect(withinScopes(['write'], ['view', 'edit', 'share', 'manage'])).toEqual(['view', 'edit'])
    expect(withinScopes(['write', 'share'], ['view', 'edit', 'share', 'manage'])).toEqual(['view', 'edit', 'share'])
    expect(withinScopes([], ['view'])).toEqual([])
  })
})

import * as accessRequests from './access-requests.ts'
import * as apiKeys from './api-keys.ts'
import * as audit from './audit.ts'
import * as auth from './auth.ts'
import * as collaborators from './collaborators.ts'
import * as comments from './comments.ts'
import * as customers from './customers.ts'
import type { Endpoint } from './endpoint.ts'
import * as files from './files.ts'
import * as inbox from './inbox.ts'
import * as jobHistory from './job-history.ts'
import * as jobTalk from './job-talk.ts'
import * as jobTasks from './job-tasks.ts'
import * as jobs from './jobs.ts'
import * as me from './me.ts'
import * as members from './members.ts'
import * as outbox from './outbox.ts'
import * as pipelines from './pipelines.ts'
import * as portalAccounts from './portal-accounts.ts'
import * as portalJobs from './portal-jobs.ts'
import * as portalReports from './portal-reports.ts'
import * as portalReview from './portal-review.ts'
import * as portalTalk from './portal-talk.ts'
import * as properties from './properties.ts'
import * as publicRecords from './public-records.ts'
import * as publicShares from './public-shares.ts'
import * as records from './records.ts'
import * as repairRequests from './repair-requests.ts'
import * as responses from './responses.ts'
import * as savedFilters from './saved-filters.ts'
import * as sessions from './sessions.ts'
import * as shareAnalytics from './share-analytics.ts'
import * as shareTemplates from './share-templates.ts'
import * as shares from './shares.ts'
import * as system from './system.ts'
import * as webhooks from './webhooks.ts'
import * as workspace from './workspace.ts'

export * from './access.ts'
export * from './access-requests.ts'
export * from './api-keys.ts'
export * from './audit.ts'
export * from './auth.ts'
export * from './capabilities.ts'
export * from './collaborators.ts'
export * from './comments.ts'
export * from './customers.ts'
export * from './edits.ts'
export * from './endpoint.ts'
export * from './errors.ts'
export * from './fields.ts'
export * from './files.ts'
export * from './filter-content.ts'
export * from './filters.ts'
export * from './inbox.ts'
export * from './job-content.ts'
export * from './job-history.ts'
export * from './job-lifecycle.ts'
export * from './job-talk.ts'
export * from './job-tasks.ts'
export * from './jobs.ts'
export * from './kinds.ts'
export * from './live.ts'
export * from './mailbox-key.ts'
export * from './mails.ts'
export * from './me.ts'
export * from './members.ts'
export * from './operators.ts'
export * from './outbox.ts'
export * from './pipelines.ts'
export * from './portal-accounts.ts'
export * from './portal-jobs.ts'
export * from './portal-reports.ts'
export * from './portal-review.ts'
export * from './portal-talk.ts'
export * from './problem.ts'
export * from './properties.ts'
export type * from './public-page.ts'
export * from './public-records.ts'
export * from './public-shares.ts'
export * from './records.ts'
export * from './repair-content.ts'
export * from './repair-requests.ts'
export * from './responses.ts'
export * from './saved-filters.ts'
export * from './scope-of.ts'
export * from './session-content.ts'
export * from './sessions.ts'
export * from './share-analytics.ts'
export * from './share-templates.ts'
export * from './shares.ts'
export * from './system.ts'
export * from './text.ts'
export * from './webhook-events.ts'
export * from './webhooks.ts'
export * from './wire.ts'
export * from './workspace.ts'

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value

const named = Object.entries({
  ...auth,
  ...sessions,
  ...collaborators,
  ...me,
  ...workspace,
  ...members,
  ...audit,
  ...apiKeys,
  ...outbox,
  ...properties,
  ...repairRequests,
  ...accessRequests,
  ...comments,
  ...files,
  ...inbox,
  ...publicShares,
  ...responses,
  ...shareAnalytics,
  ...shareTemplates,
  ...shares,
  ...pipelines,
  ...records,
  ...savedFilters,
  ...publicRecords,
  ...customers,
  ...portalAccounts,
  ...jobs,
  ...jobTasks,
  ...jobHistory,
  ...jobTalk,
  ...portalJobs,
  ...portalTalk,
  ...portalReview,
  ...portalReports,
  ...webhooks,
  ...system,
})

/** Every endpoint by its name, which is also its operation id. */
export const endpoints: Record<string, Endpoint> = Object.fromEntries(
  named.flatMap(([name, value]) => (isEndpoint(value) ? [[name, value]] : [])),
)

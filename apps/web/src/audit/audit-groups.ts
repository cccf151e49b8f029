import type { AuditAction, ResourceKind } from '@latchkey/contract'
import { auditSentences } from './audit-sentences.ts'

export type AuditGroup = AuditAction extends `${infer Group}.${string}` ? Group : never

const groupWords: Record<AuditGroup, string> = {
  workspace: 'Workspace',
  member: 'Members',
  property: 'Properties',
  repair_request: 'Repair requests',
  job: 'Jobs',
  message: 'Messages',
  customer: 'Customers',
  session: 'Sessions',
  pipeline: 'Tables of records',
  record: 'Records',
  saved_filter: 'Saved filters',
  share: 'Links',
  share_template: 'Link templates',
  access_request: 'Requests for access',
  collaborator: 'People let in by name',
  resource: 'Owner',
  visibility: 'Visibility',
  response: 'Answers from contractors',
  comment: 'Comments',
  file: 'Files',
  api_key: 'API keys',
  webhook: 'Webhooks',
  system: 'System',
  account: 'Accounts',
}

export interface ActionGroup {
  value: AuditGroup
  label: string
  actions: { value: string; label: string }[]
}

const groups = (Object.keys(groupWords) as AuditGroup[]).map(
  (value): ActionGroup => ({
    value,
    label: groupWords[value],
    actions: Object.entries(auditSentences)
      .filter(([action]) => action.startsWith(`${value}.`))
      .map(([action, { label }]) => ({ value: action, label })),
  }),
)

const only = (wanted: readonly AuditGroup[]) => groups.filter(({ value }) => wanted.includes(value))

/** What people do with their own account stands in no workspace. */
export const workspaceGroups = groups.filter(({ value }) => value !== 'account')

const ofEveryThing: AuditGroup[] = [
  'share',
  'access_request',
  'collaborator',
  'resource',
  'visibility',
  'comment',
  'file',
]

/** What can have been done with one thing of a kind. */
export const groupsOfKind: Record<ResourceKind, ActionGroup[]> = {
  repair_request: only(['repair_request', 'response', ...ofEveryThing]),
  session: only(['session', 'share', 'access_request', 'collaborator', 'resource', 'visibility']),
  job: only(['job', 'message', ...ofEveryThing]),
  saved_filter: only(['saved_filter', 'record', 'share', 'access_request', 'collaborator', 'resource', 'visibility']),
}

export const isOffered = (groups: readonly ActionGroup[], wanted: string) =>
  groups.some(({ value, actions }) => value === wanted || actions.some((action) => action.value === wanted))

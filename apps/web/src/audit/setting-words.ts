import type {
  AccessMode,
  BodyOf,
  ShareChange,
  ShareType,
  updateCustomer,
  updateJob,
  updateJobTask,
  updatePipeline,
  updateRepairRequest,
  updateSavedFilter,
  updateSession,
  updateShareTemplate,
  updateWebhook,
  updateWorkspace,
} from '@latchkey/contract'
import { exactTime } from '../lib/relative-time.ts'

const workspaceSettings: Record<keyof BodyOf<typeof updateWorkspace>, string> = {
  name: 'the name',
  slug: 'the address of the portal',
  accent: 'the colour',
  share_default_expiry: 'how long a new link runs',
  share_max_days: 'the longest time of a link',
  public_links: 'links for anyone',
  passwordless_links: 'links without a password',
  mail_sharing: 'sending links by mail',
  members_may_share: 'whether members may share',
  portal: 'who may register at the portal',
  approval: 'whether new jobs wait for approval',
  form_fields: 'the fields of the form',
  locked_fields: 'the locked fields',
  job_types: 'the job types',
}

const shareSettings: Record<keyof ShareChange, string> = {
  share_type: 'who can open it',
  password: 'the password',
  recipients: 'the mailboxes',
  access_mode: 'what people can do',
  shared_fields: 'the fields that are shown',
  on_filter_exit: 'what happens to a record that leaves the filter',
  expires_in: 'how long it runs',
  expires_in_days: 'how long it runs',
  expires_at: 'the end',
  max_views: 'the limit of openings',
  notes: 'the note',
  intended_recipient_email: 'whom it is meant for',
  notify_on_view: 'whether its first opening is mailed',
  template_id: 'the template',
  is_active: 'whether it is on',
}

const templateSettings: Record<keyof BodyOf<typeof updateShareTemplate>, string> = {
  name: 'the name',
  share: 'the settings',
}

const webhookSettings: Record<keyof BodyOf<typeof updateWebhook>, string> = {
  url: 'the address',
  events: 'the events',
  is_active: 'whether it is on',
}

type ThingChange = BodyOf<
  | typeof updateRepairRequest
  | typeof updateJob
  | typeof updateJobTask
  | typeof updateCustomer
  | typeof updateSession
  | typeof updatePipeline
  | typeof updateSavedFilter
>
type ThingSetting = ThingChange extends infer Change ? (Change extends object ? keyof Change : never) : never

const thingSettings: Record<ThingSetting, string> = {
  name: 'the name',
  fields: 'the fields',
  filter_config: 'the conditions',
  title: 'the title',
  description: 'the description',
  status: 'the status',
  priority: 'the priority',
  property_id: 'the property',
  job_type: 'the job type',
  quantity: 'the quantity',
  material: 'the material',
  dimensions: 'the dimensions',
  requested_date: 'the day it is wanted by',
  delivery_method: 'the delivery',
  site_address: 'the site address',
  po_number: 'the order number',
  contact_name: 'the contact name',
  contact_phone: 'the contact phone',
  special_instructions: 'the special instructions',
  customer_id: 'the customer',
  change_reason: 'the reason',
  result: 'the result',
  position: 'the place in the list',
  first_name: 'the first name',
  last_name: 'the last name',
  company_name: 'the company',
  phone: 'the phone number',
  address: 'the address',
  is_active: 'whether it is on',
  may_submit: 'whether they may hand in jobs',
  may_edit: 'whether they may change jobs',
  requires_approval: 'whether their jobs wait for approval',
}

const settings = new Map(
  Object.entries({
    email: 'the e-mail',
    ...thingSettings,
    ...shareSettings,
    ...templateSettings,
    ...webhookSettings,
    ...workspaceSettings,
  }),
)

export const settingWords = (setting: string): string => settings.get(setting) ?? setting

const shareTypes: Record<ShareType, string> = {
  public: 'anyone',
  password: 'anyone with its password',
  recipients: 'named mailboxes',
}

const accessModes: Record<AccessMode, string> = {
  view_only: 'look only',
  comment: 'look and comment',
  filtered_edit: 'look and change',
  export: 'look and export',
}

const said = (table: Record<string, string>, value: string) => new Map(Object.entries(table)).get(value) ?? value
export const shareTypeWords = (type: string) => said(shareTypes, type)
export const accessModeWords = (mode: string) => said(accessModes, mode)

/** Settings whose values are not for reading as they are. */
const readable = new Map<string, (value: string) => string>([
  ['share_type', shareTypeWords],
  ['access_mode', accessModeWords],
  ['expires_at', (time) => exactTime(new Date(time))],
  ['status', (status) => status.replaceAll('_', ' ')],
])

/** What is written down of these says nothing to a reader. */
const unreadable = new Set(['property_id', 'customer_id'])

/** The fields of a table go by their labels. */
const itemWords = (item: unknown) =>
  typeof item === 'object' && item !== null && 'label' in item ? String(item.label) : String(item)

/** A setting's value in a few words; null where it is too much for one line. */
function valueWords(setting: string, value: unknown): string | null {
  if (unreadable.has(setting)) return null
  if (value === null || value === '') return 'none'
  if (value === true) return 'on'
  if (value === false) return 'off'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(itemWords).join(', ')
  if (typeof value === 'object') return null
  return readable.get(setting)?.(String(value)) ?? String(value)
}

export interface ChangeWords {
  setting: string
  from: string
  to: string
}

/** From what to what, for the settings where that can be said in a line. */
export function changeWords(data: Record<string, unknown>): ChangeWords[] {
  const { changes } = data
  if (typeof changes !== 'object' || changes === null) return []
  return Object.entries(changes).flatMap(([setting, change]: [string, { from?: unknown; to?: unknown } | null]) => {
    const [from, to] = [valueWords(setting, change?.from ?? null), valueWords(setting, change?.to ?? null)]
    return from === null || to === null ? [] : [{ setting: settingWords(setting), from, to }]
  })
}

import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Me } from './me.ts'
import { line } from './text.ts'
import { id, time } from './wire.ts'

const tag = 'Workspace'

/** The fields of the customer's intake form, in its order. */
export const intakeFields = [
  'title',
  'job_type',
  'description',
  'quantity',
  'material',
  'dimensions',
  'priority',
  'requested_date',
  'delivery_method',
  'site_address',
  'po_number',
  'contact_name',
  'contact_phone',
  'special_instructions',
] as const
export type IntakeField = (typeof intakeFields)[number]
const intakeField = z.enum(intakeFields)

export const fieldRules = ['required', 'optional', 'hidden'] as const
export const shareExpiries = ['24h', '7d', '30d', 'never'] as const
export const portalStates = ['off', 'invited', 'open'] as const

/** What a new shop starts with. */
export const workspaceDefaults = {
  jobTypes: ['repair', 'fabrication', 'installation', 'maintenance', 'other'],
  lockedFields: ['job_type', 'quantity', 'material', 'dimensions'] satisfies IntakeField[],
}

const unique = (what: string) => z.refine<string[]>((list) => new Set(list).size === list.length, `Each ${what} once`)

const settings = {
  name: line(80),
  slug: z
    .string()
    .check(
      z.trim(),
      z.toLowerCase(),
      z.regex(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/, '3 to 40 letters, digits or hyphens, not at the ends'),
    ),
  accent: z.nullable(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/, 'Must be a colour such as #14665A'))),
  share_default_expiry: z.nullable(z.enum(shareExpiries)),
  share_max_days: z.nullable(z.int().check(z.minimum(1), z.maximum(3650))),
  public_links: z.boolean(),
  passwordless_links: z.boolean(),
  mail_sharing: z.boolean(),
  members_may_share: z.boolean(),
  portal: z.enum(portalStates),
  approval: z.boolean(),
  form_fields: z.partialRecord(intakeField, z.enum(fieldRules)).check(
    z.refine((rules) => (rules.title ?? 'required') === 'required', {
      error: 'A job always has a title',
      path: ['title'],
    }),
  ),
  locked_fields: z.array(intakeField).check(z.maxLength(intakeFields.length), unique('field')),
  job_types: z.array(line(60)).check(z.minLength(1, 'At least one'), z.maxLength(50, 'At most 50'), unique('job type')),
}

/** Plain types where a rule may become stricter one day: what a shop has must always be readable. */
export const Workspace = z.object({
  id,
  ...settings,
  name: z.string(),
  slug: z.string(),
  accent: z.nullable(z.string()),
  share_max_days: z.nullable(z.number()),
  job_types: z.array(z.string()),
  logo_url: z.nullable(z.string()),
  version: z.number(),
  created_at: time,
  updated_at: time,
})
export type Workspace = z.output<typeof Workspace>

export const createWorkspace = endpoint({
  method: 'POST',
  path: '/v1/workspaces',
  tag,
  summary: 'Open another workspace, as its owner, and work in it',
  needs: 'person',
  body: z.strictObject({ name: settings.name }),
  status: 201,
  reply: Me,
})

export const getWorkspace = endpoint({
  method: 'GET',
  path: '/v1/workspace',
  tag,
  summary: 'The workspace I work in, with its settings',
  needs: 'member',
  status: 200,
  reply: Workspace,
})

export const updateWorkspace = endpoint({
  method: 'PATCH',
  path: '/v1/workspace',
  tag,
  summary: 'Change settings',
  needs: 'admin',
  versioned: true,
  body: z.partial(z.strictObject(settings)),
  status: 200,
  reply: Workspace,
  errors: ['conflict'],
})

export const uploadLogo = endpoint({
  method: 'PUT',
  path: '/v1/workspace/logo',
  tag,
  summary: 'Set the logo: a picture (JPEG, PNG, WebP, GIF), made small here',
  needs: 'admin',
  upload: true,
  status: 200,
  reply: Workspace,
})

export const removeLogo = endpoint({
  method: 'DELETE',
  path: '/v1/workspace/logo',
  tag,
  summary: 'Take the logo away',
  needs: 'admin',
  status: 200,
  reply: Workspace,
})

export const getLogo = endpoint({
  method: 'GET',
  path: '/v1/public/logos/:id/:hash',
  tag,
  summary: 'The picture behind logo_url',
  needs: 'anyone',
  params: z.strictObject({ id, hash: z.string().check(z.regex(/^[0-9a-f]{16}$/)) }),
  status: 200,
  download: ['image/webp'],
  errors: ['not_found'],
})

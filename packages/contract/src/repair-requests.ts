import * as z from 'zod/mini'
import { capabilities, visibilities } from './capabilities.ts'
import { endpoint } from './endpoint.ts'
import { File, ThingFile } from './files.ts'
import { line, paragraph, searchText } from './text.ts'
import { id, idParams, listOf, paging, sortOf, time } from './wire.ts'

const tag = 'Repair requests'

export const repairStatuses = ['open', 'in_progress', 'on_hold', 'completed', 'cancelled'] as const
export type RepairStatus = (typeof repairStatuses)[number]
export const priorities = ['low', 'normal', 'high', 'urgent'] as const
export type Priority = (typeof priorities)[number]
const status = z.enum(repairStatuses)
const priority = z.enum(priorities)

const text = { title: line(200), description: paragraph(20_000) }

export const RepairRequest = z.object({
  id,
  reference: z.string(),
  title: z.string(),
  description: z.string(),
  status,
  priority,
  property_id: z.nullable(id),
  property: z.nullable(z.object({ id, label: z.string(), city: z.string() })),
  visibility: z.enum(visibilities),
  /** Whom it reaches beside the shop: people by name, and links that work now. */
  reach: z.object({ people: z.number(), links: z.number() }),
  version: z.number(),
  created_at: time,
  updated_at: time,
})
export type RepairRequest = z.output<typeof RepairRequest>

export const RepairUpdate = z.object({
  id,
  body: z.string(),
  status: z.nullable(status),
  author: z.object({ name: z.nullable(z.string()) }),
  created_at: time,
})
export type RepairUpdate = z.output<typeof RepairUpdate>

/** With its timeline, newest first, and what the caller may do with it. */
export const RepairRequestDetail = z.extend(RepairRequest, {
  updates: z.array(RepairUpdate),
  files: z.array(ThingFile),
  capabilities: z.array(z.enum(capabilities)),
  /** null for whoever is not of the shop: how many others have it is not theirs to know. */
  reach: z.nullable(RepairRequest.shape.reach),
})
export type RepairRequestDetail = z.output<typeof RepairRequestDetail>

export const repairSorts = ['created_at', 'updated_at', 'title', 'priority', 'status'] as const

export const listRepairRequests = endpoint({
  method: 'GET',
  path: '/v1/repair-requests',
  tag,
  summary: 'The repair requests that I may see, newest first',
  needs: 'member',
  query: z.strictObject({
    q: z.optional(searchText),
    status: z.optional(status),
    priority: z.optional(priority),
    property_id: z.optional(id),
    sort: sortOf(repairSorts),
    ...paging,
  }),
  status: 200,
  reply: listOf(RepairRequest),
})

export const createRepairRequest = endpoint({
  method: 'POST',
  path: '/v1/repair-requests',
  tag,
  summary: 'Take a repair request down',
  needs: 'member',
  body: z.strictObject({
    title: text.title,
    description: z.optional(text.description),
    status: z.optional(status),
    priority: z.optional(priority),
    property_id: z.optional(z.nullable(id)),
  }),
  status: 201,
  reply: RepairRequestDetail,
})

export const getRepairRequest = endpoint({
  method: 'GET',
  path: '/v1/repair-requests/:id',
  tag,
  summary: 'One of them, with its timeline',
  needs: { resource: 'view' },
  params: idParams,
  status: 200,
  reply: RepairRequestDetail,
})

export const updateRepairRequest = endpoint({
  method: 'PATCH',
  path: '/v1/repair-requests/:id',
  tag,
  summary: 'Change what is named',
  needs: { resource: 'edit' },
  versioned: true,
  params: idParams,
  body: z.strictObject({
    title: z.optional(text.title),
    description: z.optional(text.description),
    status: z.optional(status),
    priority: z.optional(priority),
    property_id: z.optional(z.nullable(id)),
  }),
  status: 200,
  reply: RepairRequestDetail,
})

export const deleteRepairRequest = endpoint({
  method: 'DELETE',
  path: '/v1/repair-requests/:id',
  tag,
  summary: 'Delete it; whoever had access loses it',
  needs: { resource: 'manage' },
  versioned: true,
  params: idParams,
  status: 204,
})

export const addRepairUpdate = endpoint({
  method: 'POST',
  path: '/v1/repair-requests/:id/updates',
  tag,
  summary: 'Write an entry into the timeline, and move the request on with it where a status is named',
  needs: { resource: 'edit' },
  params: idParams,
  body: z.strictObject({
    body: paragraph(10_000).check(z.minLength(1, 'Must not be empty')),
    status: z.optional(status),
  }),
  status: 201,
  reply: RepairUpdate,
})

export const addRepairFile = endpoint({
  method: 'POST',
  path: '/v1/repair-requests/:id/files',
  tag,
  summary: 'Add a photo or a file (25 MB each, 20 for each request)',
  needs: { resource: 'edit' },
  upload: true,
  params: idParams,
  status: 201,
  reply: File,
  errors: ['limit_reached'],
})

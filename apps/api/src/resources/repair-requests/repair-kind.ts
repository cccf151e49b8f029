import type { Priority, RepairContent, RepairStatus } from '@latchkey/contract'
import type { FileAddress, Kind } from '../../sharing/kind.ts'

const MOST_UPDATES = 200

/** Names each field that leaves. Pictures are those that were made here; what is not checked yet is not there. */
const CONTENT = `select json_build_object(
    'reference', r.reference, 'title', r.title, 'description', q.description, 'status', q.status, 'priority', q.priority,
    'property', case when p.id is not null then json_build_object('label', p.label, 'city', p.city) end,
    'created_at', r.created_at, 'updated_at', r.updated_at,
    'updates', (select coalesce(json_agg(u), '[]') from (
      select body, status, created_at from repair_update where request_id = q.id order by id desc limit ${MOST_UPDATES}) u),
    'files', (select coalesce(json_agg(f), '[]') from (
      select id, name, content_type, size, width, height, has_thumb from file
      where resource_id = q.id and response_id is null and deleted_at is null and state = 'ready' order by id) f))
  from repair_request q left join property p on p.id = q.property_id where q.id = r.id`

type Content = {
  reference: string
  title: string
  description: string
  status: RepairStatus
  priority: Priority
  property: { label: string; city: string } | null
  created_at: string
  updated_at: string
  updates: { body: string; status: RepairStatus | null; created_at: string }[]
  files: ContentFile[]
}

type ContentFile = {
  id: string
  name: string
  content_type: string
  size: number
  width: number | null
  height: number | null
  has_thumb: boolean
}

export const repairKind: Kind = {
  contentSql: CONTENT,
  presentContent(content, { fileAddress }): RepairContent {
    const { files, updates, created_at, updated_at, ...shown } = content as Content
    return {
      ...shown,
      photos: files.filter(({ has_thumb }) => has_thumb).map((file) => presentPhoto(file, fileAddress)),
      files: files
        .filter(({ has_thumb }) => !has_thumb)
        .map(({ id, name, content_type, size }) => ({ id, name, content_type, size, url: fileAddress(id) })),
      updates: updates.map((update) => ({ ...update, created_at: new Date(update.created_at) })),
      created_at: new Date(created_at),
      updated_at: new Date(updated_at),
    }
  },
}

const presentPhoto = ({ id, name, width, height }: ContentFile, fileAddress: FileAddress) => ({
  id,
  name,
  url: fileAddress(id),
  thumb_url: `${fileAddress(id)}?variant=thumb`,
  width: width ?? 0,
  height: height ?? 0,
})

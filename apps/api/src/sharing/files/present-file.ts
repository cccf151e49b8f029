import type { File } from '@latchkey/contract'

export const FILE = {
  id: true,
  name: true,
  contentType: true,
  size: true,
  width: true,
  height: true,
  hasThumb: true,
  state: true,
  scanned: true,
  createdAt: true,
} as const

export type FileRow = {
  id: string
  name: string
  contentType: string
  size: number
  width: number | null
  height: number | null
  hasThumb: boolean
  state: string
  scanned: boolean
  createdAt: Date
}

const ours = (id: string) => `/v1/files/${id}`

/** `addressOf`: where whoever gets this asks for the bytes. */
export function presentFile(row: FileRow, addressOf: (fileId: string) => string = ours): File {
  const { id, name, size, width, height, scanned } = row
  const url = addressOf(id)
  return {
    id,
    name,
    content_type: row.contentType,
    size,
    scanned,
    state: row.state as File['state'],
    url,
    thumb_url: row.hasThumb ? `${url}?variant=thumb` : null,
    width,
    height,
    created_at: row.createdAt,
  }
}

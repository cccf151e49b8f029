import type { Comment } from '@latchkey/contract'

export const COMMENT = {
  id: true,
  body: true,
  side: true,
  authorName: true,
  createdAt: true,
  author: { select: { name: true } },
} as const

export type CommentRow = {
  id: string
  body: string
  side: string
  authorName: string | null
  createdAt: Date
  author: { name: string } | null
}

/** Who reads it: somebody with a say in it, or an outsider, to whom the shop is one voice under its name. */
export type Reader = 'insider' | { shopName: string }

export function presentComment(row: CommentRow, reader: Reader): Comment {
  const { id, body, createdAt: created_at } = row
  const side = row.side as Comment['author']['side']
  return { id, body, author: { name: nameOf(row, reader), side }, created_at }
}

/** To outsiders only what a stranger called themselves is a name: those of accounts stay here. */
function nameOf({ side, author, authorName }: CommentRow, reader: Reader) {
  if (reader === 'insider') return author?.name ?? authorName
  return side === 'shop' ? reader.shopName : authorName
}

import type { ShareTemplate, TemplateShare } from '@latchkey/contract'
import type { Prisma } from '@latchkey/db'

export const TEMPLATE = {
  id: true,
  name: true,
  share: true,
  version: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.ShareTemplateSelect

type Row = Prisma.ShareTemplateGetPayload<{ select: typeof TEMPLATE }>

export const presentShareTemplate = ({ share, createdAt, updatedAt, ...row }: Row): ShareTemplate => ({
  ...row,
  share: share as TemplateShare,
  created_at: createdAt,
  updated_at: updatedAt,
})

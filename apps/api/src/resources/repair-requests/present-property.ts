import type { Property } from '@latchkey/contract'
import type { Prisma } from '@latchkey/db'

export const PROPERTY = {
  id: true,
  label: true,
  address: true,
  city: true,
  postalCode: true,
  notes: true,
  version: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.PropertySelect

type Row = Prisma.PropertyGetPayload<{ select: typeof PROPERTY }>

export const presentProperty = ({ postalCode, createdAt, updatedAt, ...row }: Row): Property => ({
  ...row,
  postal_code: postalCode,
  created_at: createdAt,
  updated_at: updatedAt,
})

import type { Field, Pipeline } from '@latchkey/contract'
import type { Prisma } from '@latchkey/db'

export const PIPELINE = {
  id: true,
  name: true,
  fields: true,
  version: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Prisma.PipelineSelect

type Row = Prisma.PipelineGetPayload<{ select: typeof PIPELINE }>

export const presentPipeline = ({ fields, createdAt, updatedAt, ...row }: Row): Pipeline => ({
  ...row,
  fields: fields as unknown as Field[],
  created_at: createdAt,
  updated_at: updatedAt,
})

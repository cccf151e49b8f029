import type { JobRating } from '@latchkey/contract'

export const RATING = { score: true, comment: true, createdAt: true, updatedAt: true } as const

type Row = { score: number; comment: string | null; createdAt: Date; updatedAt: Date }

export const presentRating = ({ score, comment, createdAt, updatedAt }: Row): JobRating => ({
  score,
  comment,
  created_at: createdAt,
  updated_at: updatedAt,
})

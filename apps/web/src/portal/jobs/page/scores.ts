import type { OwnJob } from './use-own-job.ts'
import { words } from './words.ts'

export type OwnRating = NonNullable<OwnJob['rating']>

/** From the best down. */
export const scores = [5, 4, 3, 2, 1] as const

/** "Good, 4 of 5" */
export function scoreWords(score: number): string {
  const known = scores.find((one) => one === score)
  const of = words.rate.of(score)
  return known ? `${words.rate.scores[known]}, ${of}` : of
}

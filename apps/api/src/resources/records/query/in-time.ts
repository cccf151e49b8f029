import { AppError } from '../../../platform/app-error.ts'

const CANCELED = '57014'

/** A search that takes longer than a statement may is refused in words that help. */
export async function inTime<T>(query: Promise<T>): Promise<T> {
  try {
    return await query
  } catch (error) {
    if ((error as { code?: unknown }).code !== CANCELED) throw error
    throw new AppError('unavailable', { retryAfter: 2, detail: 'That took too long: ask for less of it', cause: error })
  }
}

import { isUniqueViolation } from '@latchkey/db'
import { AppError } from '../../platform/app-error.ts'

/** What a template's change failed with, in words where another one has the name. */
export const nameTaken = (error: unknown) =>
  isUniqueViolation(error)
    ? new AppError('conflict', { errors: [{ path: 'name', message: 'Another template has this name' }] })
    : error

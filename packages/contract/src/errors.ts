/** Every refusal there is. The code is what programs read; title and status follow from it. */
export const errorTable = {
  malformed: { status: 400, title: 'The request could not be read' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  wrong_password: { status: 401, title: 'E-mail or password is wrong' },
  wrong_code: { status: 401, title: 'That code is not right' },
  share_locked: { status: 401, title: 'This is locked' },
  forbidden: { status: 403, title: 'You may not do this' },
  cross_origin: { status: 403, title: 'This request came from another site' },
  email_not_verified: { status: 403, title: 'Confirm your e-mail first' },
  not_found: { status: 404, title: 'Not found' },
  link_expired: { status: 410, title: 'This link has run out' },
  conflict: { status: 409, title: 'This clashes with what is there' },
  invalid_transition: { status: 409, title: 'That step is not possible from here' },
  idempotency_mismatch: { status: 409, title: 'This Idempotency-Key was used for another request' },
  share_expired: { status: 410, title: 'This link has run out' },
  share_paused: { status: 410, title: 'This link is paused' },
  share_exhausted: { status: 410, title: 'This link has been used up' },
  version_conflict: { status: 412, title: 'Somebody else changed this first' },
  too_large: { status: 413, title: 'Too large' },
  unsupported_type: { status: 415, title: 'This type is not accepted' },
  validation_failed: { status: 422, title: 'Some fields need another look' },
  field_locked: { status: 422, title: 'This field can no longer be changed' },
  leaves_filter: { status: 422, title: 'This change would take the record out of view' },
  limit_reached: { status: 422, title: 'A limit is reached' },
  rate_limited: { status: 429, title: 'Too many attempts' },
  internal: { status: 500, title: 'Something broke on our side' },
  unavailable: { status: 503, title: 'Not available right now' },
} as const satisfies Record<string, { status: number; title: string }>

export type ErrorCode = keyof typeof errorTable
export const errorCodes = Object.keys(errorTable) as ErrorCode[]

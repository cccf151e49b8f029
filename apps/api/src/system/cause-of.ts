import type { FailureCause } from '@latchkey/contract'

/** What an error says when it comes from there. */
const signs: [FailureCause, RegExp][] = [
  ['mail_provider', /^(smtp|resend): /],
  ['scanner', /^(the scanner is not reachable|clamd did not scan)/i],
  ['key_gone', /^(sealed with a key that is no longer there|unsupported state or unable to authenticate data)/i],
  ['bytes_gone', /^the bytes of file \S+ are gone/],
  ['storage', /\b(ENOSPC|EROFS|EACCES|NoSuchBucket|AccessDenied|SlowDown|S3)\b/],
  ['database', /(timeout|terminat|closed|refused|ECONN|EPIPE|deadlock|too many clients|starting up|shutting down)/i],
]

/**
 * Why work failed, by what its error says. The text itself goes to nobody: it may hold an address, an id, or what stands in a
 * row of somebody's workspace.
 */
export const causeOf = (error: string | null): FailureCause =>
  signs.find(([, sign]) => sign.test(error ?? ''))?.[0] ?? 'other'

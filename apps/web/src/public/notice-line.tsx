import type { PageNotice } from '@latchkey/contract'
import { waitWords } from '../lib/problem-words.ts'
import { words } from './words.ts'

/** What a plain form came back with, in words; null where it went well. */
export function noticeWords(notice: PageNotice | null): string | null {
  if (!notice || notice.code === 'code_sent') return null
  if (notice.code === 'rate_limited') return words.notices.limited(waitWords(notice.retry_after, 'en-GB'))
  return words.notices[notice.code]
}

/** Under a form, beside its button. */
export const ProblemLine = ({ children }: { children: string | null | undefined }) => (
  <p role="alert" className="text-table text-red empty:hidden">
    {children}
  </p>
)

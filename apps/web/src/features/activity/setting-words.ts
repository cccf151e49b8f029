import type { BodyOf, updateWorkspace } from '@latchkey/contract'

const settings: Record<keyof BodyOf<typeof updateWorkspace>, string> = {
  name: 'the name',
  slug: 'the address of the portal',
  accent: 'the colour',
  share_default_expiry: 'how long a new link runs',
  share_max_days: 'the longest time of a link',
  public_links: 'links for anyone',
  passwordless_links: 'links without a password',
  mail_sharing: 'sending links by mail',
  members_may_share: 'whether members may share',
  portal: 'who may register at the portal',
  approval: 'whether new jobs wait for approval',
  form_fields: 'the fields of the form',
  locked_fields: 'the locked fields',
  job_types: 'the job types',
}

export const settingWords = (setting: string): string => new Map(Object.entries(settings)).get(setting) ?? setting

/** A setting's value in a few words; null where it is too much for one line. */
function valueWords(value: unknown): string | null {
  if (value === null || value === '') return 'none'
  if (value === true) return 'on'
  if (value === false) return 'off'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ')
  if (typeof value === 'object') return null
  return String(value)
}

export interface ChangeWords {
  setting: string
  from: string
  to: string
}

/** From what to what, for the settings where that can be said in a line. */
export function changeWords(data: Record<string, unknown>): ChangeWords[] {
  const { changes } = data
  if (typeof changes !== 'object' || changes === null) return []
  return Object.entries(changes).flatMap(([setting, change]: [string, { from?: unknown; to?: unknown } | null]) => {
    const [from, to] = [valueWords(change?.from ?? null), valueWords(change?.to ?? null)]
    return from === null || to === null ? [] : [{ setting: settingWords(setting), from, to }]
  })
}

import type { Changes, Texts, Values } from './draft-texts.ts'

/** What this browser knows and the server does not, until it does. */
export interface LocalCopy {
  /** What was typed over. */
  base: { version: number; values: Values }
  texts: Texts
  /** How the draft was to be begun: the same again makes no second one. */
  creating: { key: string; body: Changes } | null
}

const start = 'latchkey.portal-draft.'
const keyOf = (account: string, draft: string | null) => `${start}${account}.${draft ?? 'new'}`

/** Copies of one person's drafts, for a tab that closes, a line that is lost and a session that ends. */
export const localCopies = (account: string) => ({
  read(draft: string | null): LocalCopy | null {
    try {
      const text = localStorage.getItem(keyOf(account, draft))
      return text === null ? null : (JSON.parse(text) as LocalCopy)
    } catch {
      return null
    }
  },
  keep(draft: string | null, copy: LocalCopy) {
    try {
      localStorage.setItem(keyOf(account, draft), JSON.stringify(copy))
    } catch {
      // Without storage it stays on the page, and goes to the server from there.
    }
  },
  drop(draft: string | null) {
    try {
      localStorage.removeItem(keyOf(account, draft))
    } catch {
      // Nothing was kept.
    }
  },
  /** Nobody reads what another person left in this browser. */
  dropOthers() {
    try {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(start))
      for (const key of keys) if (!key.startsWith(`${start}${account}.`)) localStorage.removeItem(key)
    } catch {
      // Nothing was kept.
    }
  },
})

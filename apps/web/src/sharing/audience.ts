import type { ShareType, Visibility } from '@latchkey/contract'
import { words } from './words.ts'

export interface LinkReach {
  share_type: ShareType
  recipients: readonly string[]
}

export interface Audience {
  visibility: Visibility
  /** Let in by name. */
  people: number
  /** Links that work. */
  links: readonly LinkReach[]
}

/** Who can see it, in one sentence: "The shop, and anyone with one of 2 links." */
export function audienceSentence({ visibility, people, links }: Audience): string {
  const { audience: say } = words
  const own = { private: say.owner, workspace: say.shop, public: say.anyone }[visibility]
  const others = visibility === 'public' ? [] : [...linkParts(links), ...(people > 0 ? [say.people(people)] : [])]
  const last = others.pop()
  if (last === undefined) return visibility === 'public' ? `${capital(own)}.` : say.only(own)
  return `${[capital(own), ...others].join(', ')}, and ${last}.`
}

function linkParts(links: readonly LinkReach[]): string[] {
  const { audience: say } = words
  const ofType = (type: ShareType) => links.filter(({ share_type }) => share_type === type)
  const open = ofType('public').length
  const locked = ofType('password').length
  const named = ofType('recipients')
  const mailboxes = [...new Set(named.flatMap(({ recipients }) => recipients))]
  const parts: string[] = []
  if (open > 0) parts.push(say.links(open))
  if (locked > 0) parts.push(say.locked(locked, open > 0))
  if (named.length > 0 && mailboxes.length === 0) parts.push(say.someMailboxes)
  else if (mailboxes.length > 2) parts.push(say.mailboxes(mailboxes.length))
  else parts.push(...mailboxes)
  return parts
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

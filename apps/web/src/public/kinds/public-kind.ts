import type { kindTraits, PublicShareJson } from '@latchkey/contract'
import type { ComponentType } from 'react'
import type { ContentProps } from './content-props.ts'

type Kind = PublicShareJson['kind']
type ContentOf<K extends Kind> = NonNullable<Extract<PublicShareJson, { kind: K }>['content']>

export type AnswerProps = { api: string; shop: string; isOpen: boolean; onClose: () => void }

type Manner = {
  /** It takes the width that there is. */
  isWide?: true
  /** Comments are on its parts, which it shows itself. */
  commentsOnParts?: true
}

/** What a kind brings to its page. */
export type PublicKind<K extends Kind> = Manner & {
  Content: ComponentType<ContentProps<ContentOf<K>>>
  /** Where its traits say that it takes responses; its code is loaded with no other. */
  Answer: (typeof kindTraits)[K]['takesResponses'] extends true ? ComponentType<AnswerProps> : null
}

/** Kind and content belong together: the contract says so for each kind, and here it is any of them. */
export type AnyKind = Manner & {
  Content: ComponentType<ContentProps<NonNullable<PublicShareJson['content']>>>
  Answer: ComponentType<AnswerProps> | null
}

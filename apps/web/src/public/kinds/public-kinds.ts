import type { kindTraits, PublicShareJson } from '@latchkey/contract'
import type { ComponentType } from 'react'
import type { ContentProps } from './content-props.ts'
import { RepairRequest } from './repair-request.tsx'
import { Session } from './session.tsx'

type Kind = PublicShareJson['kind']
type ContentOf<K extends Kind> = NonNullable<Extract<PublicShareJson, { kind: K }>['content']>

/** A kind that can be opened by a link and is missing here does not compile. */
type PublicKinds = {
  [K in Kind]: {
    Content: ComponentType<ContentProps<ContentOf<K>>>
    // The contract says it; its code is not in the bundle of these pages.
    takesResponses: (typeof kindTraits)[K]['takesResponses']
  }
}

export const publicKinds: PublicKinds = {
  repair_request: { Content: RepairRequest, takesResponses: true },
  session: { Content: Session, takesResponses: false },
}

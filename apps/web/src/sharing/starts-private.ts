import { kindTraits, type ResourceKind } from '@latchkey/contract'

/** Its first visibility is to its owner alone. */
export const startsPrivate = (kind: ResourceKind) => kindTraits[kind].visibilities[0] === 'private'

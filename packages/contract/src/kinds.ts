import type { AccessMode, ResourceKind, Visibility } from './capabilities.ts'

type Traits = {
  /** What a share of it may allow, the one that is meant where none is named first. */
  modes: readonly [AccessMode, ...AccessMode[]]
  /** How long a link of it runs where neither the wish nor the workspace says so. */
  expiry: '7d' | 'never'
  /** Where its public page is: the token follows. */
  publicPath: `/${string}/`
  /** A share of it chooses the fields that leave. */
  hasFields: boolean
  /** Whoever has the link may answer with an offer. */
  takesResponses: boolean
  /** Who can see one without being named, the one that it starts with first. */
  visibilities: readonly [Visibility, ...Visibility[]]
}

/** What differs between the kinds as far as sharing goes: the core reads it here and never names a kind. */
export const kindTraits = {
  repair_request: {
    modes: ['view_only', 'comment'],
    expiry: '7d',
    publicPath: '/share/repair/',
    hasFields: false,
    takesResponses: true,
    visibilities: ['workspace', 'private'],
  },
  job: {
    modes: ['export', 'view_only', 'comment'],
    expiry: 'never',
    publicPath: '/shared/jobs/',
    hasFields: false,
    takesResponses: false,
    visibilities: ['workspace', 'private'],
  },
  session: {
    modes: ['view_only'],
    expiry: '7d',
    publicPath: '/s/',
    hasFields: false,
    takesResponses: false,
    visibilities: ['private', 'workspace', 'public'],
  },
  saved_filter: {
    modes: ['view_only', 'comment', 'filtered_edit', 'export'],
    expiry: '7d',
    publicPath: '/shared/',
    hasFields: true,
    takesResponses: false,
    visibilities: ['workspace', 'private'],
  },
} as const satisfies Record<ResourceKind, Traits>

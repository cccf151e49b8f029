/** What can be done with a resource. Modes, roles and scopes are only names for sets of these. */
export const capabilities = ['view', 'comment', 'edit', 'export', 'share', 'review', 'manage'] as const
export type Capability = (typeof capabilities)[number]
type CapabilitySet = readonly Capability[]

export const workspaceRoles = ['owner', 'admin', 'member'] as const
export type WorkspaceRole = (typeof workspaceRoles)[number]
export const visibilities = ['private', 'workspace', 'public'] as const
export type Visibility = (typeof visibilities)[number]
export const resourceKinds = ['repair_request', 'job', 'session', 'saved_filter'] as const
export type ResourceKind = (typeof resourceKinds)[number]

const EVERYTHING: CapabilitySet = capabilities
const OWNER: CapabilitySet = ['view', 'comment', 'edit', 'export', 'share', 'manage']
const MEMBER: CapabilitySet = ['view', 'comment', 'edit', 'export', 'share', 'review']

export const accessModes = {
  view_only: ['view'],
  comment: ['view', 'comment'],
  filtered_edit: ['view', 'edit'],
  export: ['view', 'export'],
} as const satisfies Record<string, CapabilitySet>
export type AccessMode = keyof typeof accessModes

export const collaboratorRoles = {
  viewer: ['view'],
  contributor: ['view', 'comment', 'edit'],
} as const satisfies Record<string, CapabilitySet>
export type CollaboratorRole = keyof typeof collaboratorRoles

/** What a key may do. One scope holds another where it gives all that the other gives: every one holds `read`. */
export const keyScopes = {
  read: ['view', 'export'],
  write: ['view', 'export', 'comment', 'edit'],
  share: ['view', 'export', 'share'],
  admin: EVERYTHING,
} as const satisfies Record<string, CapabilitySet>
export type KeyScope = keyof typeof keyScopes

/** Whether a key with these scopes has this one, by itself or within a wider one. */
export const holdsScope = (scopes: readonly KeyScope[], wanted: KeyScope) =>
  scopes.some((scope) => {
    const given: CapabilitySet = keyScopes[scope]
    return keyScopes[wanted].every((capability) => given.includes(capability))
  })

/** Of these capabilities those that a key with these scopes leaves. */
export const withinScopes = (scopes: readonly KeyScope[], given: CapabilitySet) =>
  given.filter((capability) => scopes.some((scope) => (keyScopes[scope] as CapabilitySet).includes(capability)))

/** How a person stands to a resource. */
export type Standing = {
  visibility: Visibility
  /** Role in the resource's workspace; null for everybody outside it. */
  role: WorkspaceRole | null
  /** It is theirs, and they are still in its workspace. */
  isOwner: boolean
  collaborator: CollaboratorRole | null
  /** The workspace lets every member share. */
  membersMayShare: boolean
}

/** "Who may what": everything that any part of a person's standing gives, in the fixed order. */
export function capabilitiesOf(standing: Standing): Capability[] {
  const { visibility, role, collaborator } = standing
  const given = new Set<Capability>()
  const give = (set: CapabilitySet) => {
    for (const capability of set) given.add(capability)
  }

  if (standing.isOwner && role) give(OWNER)
  if (visibility !== 'private') {
    if (role === 'owner' || role === 'admin') give(EVERYTHING)
    if (role === 'member') give(standing.membersMayShare ? MEMBER : MEMBER.filter((one) => one !== 'share'))
  }
  if (collaborator) give(collaboratorRoles[collaborator])
  if (visibility === 'public') give(['view'])

  return capabilities.filter((capability) => given.has(capability))
}

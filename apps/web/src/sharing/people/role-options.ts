import { type CollaboratorRole, collaboratorRoles } from '@latchkey/contract'
import { words } from './words.ts'

const roles = Object.keys(collaboratorRoles) as CollaboratorRole[]

export const roleOptions = roles.map((value) => ({ value, label: words.roles[value] }))

/** What was chosen in a select of these. */
export const roleOf = (value: string): CollaboratorRole => roles.find((role) => role === value) ?? 'viewer'

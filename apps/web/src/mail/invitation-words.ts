import { cleanName } from './clean-name.ts'
import type { MailWords } from './mail-content.ts'

/** Into a workspace, or to one thing in it. */
export const invitationWords: MailWords<'member_invitation' | 'collaborator_invitation'> = {
  member_invitation: ({ inviterName, workspaceName, role, link }) => {
    const inviter = cleanName(inviterName)
    const workspace = cleanName(workspaceName)
    return {
      subject: `${cleanName(inviterName, 40)} invites you to ${cleanName(workspaceName, 40)}`,
      preview: 'The invitation is open for 7 days.',
      title: `Join ${workspace}`,
      parts: [
        `${inviter} invites you to work in ${workspace} as ${roleInWords(role)}.`,
        'The invitation is open for 7 days.',
      ],
      action: { label: 'See the invitation', url: link },
      foot: `You get this mail because ${inviter} entered your address. If you do not know them, do nothing: you will not be added.`,
    }
  },

  collaborator_invitation: ({ inviterName, workspaceName, title, role, link }) => {
    const inviter = cleanName(inviterName)
    return {
      subject: `${cleanName(inviterName, 30)} lets you into “${cleanName(title, 50)}”`,
      preview: `From ${cleanName(workspaceName)}, for you by name.`,
      title: cleanName(title, 120),
      parts: [
        `${inviter} of ${cleanName(workspaceName)} lets you into this: you can ${allowedTo(role)}.`,
        'It is open to you by name: sign in with this e-mail address, or make an account with it first.',
      ],
      action: { label: 'Open it', url: link },
      foot: `You get this mail because ${inviter} entered your address. If you do not know them, do nothing.`,
    }
  },
}

function roleInWords(role: string): string {
  const known: Record<string, string> = { owner: 'an owner', admin: 'an admin', member: 'a member' }
  return known[role] ?? cleanName(role)
}

export const allowedTo = (role: string) =>
  role === 'contributor' ? 'look at it, comment on it and change it' : 'look at it, but not change it'

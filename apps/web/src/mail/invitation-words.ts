import { cleanName, greeting } from './clean-name.ts'
import type { MailWords } from './mail-content.ts'

/** Into a workspace, to one thing in it, or into a shop's portal. */
export const invitationWords: MailWords<
  'member_invitation' | 'collaborator_invitation' | 'customer_invitation' | 'portal_closed'
> = {
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

  customer_invitation: ({ workspaceName, name, link }) => {
    const shop = cleanName(workspaceName)
    return {
      subject: `${cleanName(workspaceName, 60)} opens its customer portal to you`,
      preview: 'The invitation is open for 7 days.',
      title: `Your jobs at ${shop}`,
      parts: [
        greeting(name),
        `${shop} invites you to its customer portal. There you submit jobs, follow them and write to the shop.`,
        'The invitation is open for 7 days, and works once.',
      ],
      action: { label: 'See the invitation', url: link },
      foot: `You get this mail because ${shop} has your address. If you do not know them, do nothing: you will not be added.`,
    }
  },

  portal_closed: ({ workspaceName, name }) => {
    const shop = cleanName(workspaceName)
    return {
      subject: `The customer portal of ${cleanName(workspaceName, 60)}`,
      preview: 'It opens by invitation only.',
      title: 'The portal opens by invitation',
      parts: [
        greeting(name),
        `Somebody, probably you, just registered at the customer portal of ${shop}. It is open only to those whom the shop invites, and this address is not among them at the moment.`,
        `Please ask ${shop} for an invitation.`,
      ],
      foot: 'You get this mail because somebody registered with this address. If it was not you, do nothing: nothing was kept.',
    }
  },
}

function roleInWords(role: string): string {
  const known: Record<string, string> = { owner: 'an owner', admin: 'an admin', member: 'a member' }
  return known[role] ?? cleanName(role)
}

export const allowedTo = (role: string) =>
  role === 'contributor' ? 'look at it, comment on it and change it' : 'look at it, but not change it'

import { cleanName } from './clean-name.ts'
import { allowedTo } from './invitation-words.ts'
import type { MailWords } from './mail-content.ts'

type CollaboratorMail = 'access_approved' | 'collaborator_role_changed' | 'collaborator_removed'

const choose = 'In your profile you choose which of these mails you get.'

/** To somebody with an account, about one thing that they were let into. */
export const collaboratorWords: MailWords<CollaboratorMail> = {
  access_approved: ({ workspaceName, title, role, link }) => {
    const shop = cleanName(workspaceName)
    return {
      subject: `You have access to “${cleanName(title, 60)}”`,
      preview: `${shop} lets you in.`,
      title: 'You are let in',
      parts: [
        `You asked ${shop} for access to “${cleanName(title, 120)}”, and they said yes: you can ${allowedTo(role)}.`,
        'Sign in with this e-mail address to open it.',
      ],
      action: { label: 'Open it', url: link },
      foot: `You get this mail because you asked for access. ${choose}`,
    }
  },

  collaborator_role_changed: ({ changerName, workspaceName, title, role, link }) => ({
    subject: `What you can do with “${cleanName(title, 50)}” has changed`,
    preview: `From now on you can ${allowedTo(role)}.`,
    title: cleanName(title, 120),
    parts: [
      `${cleanName(changerName)} of ${cleanName(workspaceName)} changed what you can do here. From now on you can ${allowedTo(role)}.`,
    ],
    action: { label: 'Open it', url: link },
    foot: `You get this mail because you have access to it by name. ${choose}`,
  }),

  collaborator_removed: ({ workspaceName, title }) => {
    const shop = cleanName(workspaceName)
    return {
      subject: `Your access to “${cleanName(title, 60)}” has ended`,
      preview: `${shop} no longer shares it with you.`,
      title: 'Your access has ended',
      parts: [
        `${shop} no longer shares “${cleanName(title, 120)}” with you by name.`,
        'If you think that is a mistake, talk to them.',
      ],
      foot: `You get this mail because you had access to it by name. ${choose}`,
    }
  },
}

import { cleanName, greeting } from './clean-name.ts'
import type { MailWords } from './mail-content.ts'

export const webhookWords: MailWords<'webhook_paused'> = {
  webhook_paused: ({ name, address, reason, link }) => {
    const to = cleanName(address, 200)
    const why =
      reason === 'gone'
        ? `The receiver at ${to} answered that it is gone, so nothing more is sent there.`
        : `For five days nothing has arrived at ${to}, so nothing more is sent there.`
    return {
      subject: `A webhook of yours is paused: ${cleanName(address, 50)}`,
      preview: why,
      title: 'A webhook is paused',
      parts: [
        greeting(name),
        why,
        'What happens meanwhile stays in its log for 30 days. Once the receiver works again, let the webhook go on and send from the log what was missed.',
      ],
      action: { label: 'Look at the webhook', url: link },
      foot: 'You get this mail because you look after this workspace.',
    }
  },
}

import type { MailContent } from './words.ts'

/** The text part: the same content for people and programs that read no HTML. Addresses stand alone, so nothing breaks them. */
export function plainText(content: MailContent, sender: string): string {
  const { title, paragraphs, action, secondary, foot } = content
  const blocks = [title, ...paragraphs]
  if (action) blocks.push(`${action.label}:\n${action.url}`)
  if (secondary) blocks.push(`${secondary.sentence} ${secondary.label}:\n${secondary.url}`)
  blocks.push('—', foot, sender)
  return `${blocks.join('\n\n')}\n`
}

import type { MailContent, MailPart } from './mail-content.ts'

/** The text part: the same content for people and programs that read no HTML. Addresses stand alone, so nothing breaks them. */
export function plainText(content: MailContent, sender: string): string {
  const { title, parts, action, secondary, foot } = content
  const blocks = [title, ...parts.map(partAsText)]
  if (action) blocks.push(`${action.label}:\n${action.url}`)
  if (secondary) blocks.push(`${secondary.sentence} ${secondary.label}:\n${secondary.url}`)
  blocks.push('—', foot, sender)
  return `${blocks.join('\n\n')}\n`
}

export function partAsText(part: MailPart): string {
  if (typeof part === 'string') return part
  if ('code' in part) return part.code
  if ('facts' in part) return part.facts.map(([label, value]) => `${label}: ${value}`).join('\n')
  // Marked on every line, so that nobody's message passes for ours.
  return part.quote
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}

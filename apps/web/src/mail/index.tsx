import type { MailBrand, MailData, MailKind, RenderedMail, RenderMail } from '@latchkey/contract'
import { renderToStaticMarkup } from 'react-dom/server'
import { cleanName } from './clean-name.ts'
import { Letter } from './letter.tsx'
import { plainText } from './plain-text.ts'
import { words } from './words.ts'

const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

/** One mail as it is sent: subject, both parts, and the addresses in it. */
export const renderMail: RenderMail = <K extends MailKind>(
  kind: K,
  data: MailData[K],
  brand: MailBrand,
): RenderedMail => {
  const content = words[kind](data)
  const sender = brand ? `Sent for ${cleanName(brand.name)} with Latchkey.` : 'Sent by Latchkey.'
  const links = [content.action?.url, content.secondary?.url].filter((url) => url !== undefined)
  return {
    subject: content.subject,
    text: plainText(content, sender),
    html: doctype + renderToStaticMarkup(<Letter content={content} brand={brand} sender={sender} />),
    links,
  }
}

import type { RenderMail } from '@latchkey/contract'

const built = new URL('../../../web/dist/mail/mail.js', import.meta.url)

/** The compiled templates of apps/web. Loaded with the first mail; Node keeps the module, so the file is read once. */
export async function loadMailTemplates(bundle: URL = built): Promise<RenderMail> {
  const templates: { renderMail: RenderMail } = await import(bundle.href)
  return templates.renderMail
}

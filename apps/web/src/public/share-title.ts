import type { PublicShareJson } from '@latchkey/contract'
import { words } from './words.ts'

/** The name of the tab: of what is closed it tells no more than the page does. */
export const shareTitle = ({ brand, content }: PublicShareJson) =>
  `${content ? nameOf(content) : words.page.aPage} · ${brand.name}`

const nameOf = (content: NonNullable<PublicShareJson['content']>) => ('title' in content ? content.title : content.name)

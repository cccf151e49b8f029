import type { PageView } from '@latchkey/contract'
import { words } from './words.ts'

/** The name of the tab: of what is closed it tells no more than the page does. */
export function pageTitle(view: PageView): string {
  switch (view.page) {
    case 'share': {
      const { brand, content } = view.share
      return `${content ? content.title : words.page.aPage} · ${brand.name}`
    }
    case 'session':
      return `${view.session.content.title} · ${view.session.brand.name}`
    case 'busy':
      return words.busy[view.reason]
    case 'inbox':
      return words.inbox.title
    case 'unknown':
      return words.unknown.title
    default:
      return `${words[view.page].title} · ${view.brand.name}`
  }
}

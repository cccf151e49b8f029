import type { PageView } from '@latchkey/contract'
import { closedWords } from './closed-words.ts'
import { inboxWords } from './inbox-words.ts'
import { shareTitle } from './share-title.ts'

/** The name of the tab. */
export function pageTitle(view: PageView): string {
  switch (view.page) {
    case 'share':
      return shareTitle(view.share)
    case 'session':
      return `${view.session.content.title} · ${view.session.brand.name}`
    case 'busy':
      return closedWords.busy[view.reason]
    case 'inbox':
      return inboxWords.title
    case 'unknown':
      return closedWords.unknown.title
    default:
      return `${closedWords[view.page].title} · ${view.brand.name}`
  }
}

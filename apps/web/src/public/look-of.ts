import type { PageLook, PageView } from '@latchkey/contract'

export function lookOf(view: PageView): PageLook {
  switch (view.page) {
    case 'share':
      return view.share.kind
    case 'session':
    case 'inbox':
      return view.page
    default:
      return 'closed'
  }
}

import type { ShownShare } from './shown-share.ts'
import { words } from './words.ts'

export const viewsWords = ({ view_count, max_views }: ShownShare) =>
  max_views === null ? words.views(view_count) : words.viewsOf(view_count, max_views)

import { kindTraits } from '@latchkey/contract'
import { words } from './words.ts'

const said = (table: Record<string, string>, key: string) => new Map(Object.entries(table)).get(key)

export const kindWords = (kind: string) => said(words.kinds, kind) ?? kind.replaceAll('_', ' ')

/** What pressing a link of a mail does, by its path; its address where that is not known. */
export function linkWords(link: string): string {
  const url = URL.parse(link)
  if (!url) return link
  if (isShare(url.pathname)) return words.openShared
  return said(words.paths, url.pathname) ?? url.host + url.pathname
}

const isShare = (path: string) => Object.values(kindTraits).some(({ publicPath }) => path.startsWith(publicPath))

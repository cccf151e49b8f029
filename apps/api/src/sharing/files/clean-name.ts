import { extname } from 'node:path'
import { endings, type FileType } from './file-types.ts'

const LONGEST = 200
/** More of a name is not looked at: its sender decides how long it is, and it is worked through several times. */
const READ = 1000
/** Control characters, those that turn the direction of writing, and what a file system has a meaning for. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu
const known: readonly string[] = [...Object.values(endings).flat(), 'heic', 'heif']

/** The sender's name without its path, ending as the bytes do, so that nothing opens as what it is not. */
export function cleanName(given: string, type: FileType) {
  const fitting: readonly string[] = endings[type]
  const base = (given.split(/[/\\]/).at(-1) ?? '').slice(-READ).normalize('NFC')
  const plain = base
    .replace(UNWANTED, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
  const name = withoutEnd(plain) || 'file'
  const ending = extname(name).slice(1)
  const keeps = fitting.includes(ending.toLowerCase())
  const stem = known.includes(ending.toLowerCase()) ? name.slice(0, -ending.length - 1) : name
  const suffix = `.${keeps ? ending : fitting[0]}`
  return `${cut(stem, LONGEST - suffix.length)}${suffix}`
}

/** A pattern for the end would start again at each dot before it. */
function withoutEnd(text: string) {
  let end = text.length
  while (text[end - 1] === '.' || text[end - 1] === ' ') end--
  return text.slice(0, end)
}

/** Never through the middle of a character. */
const cut = (text: string, length: number) => text.slice(0, length).replace(/[\ud800-\udbff]$/, '')

export type BodyPart = { kind: 'text'; text: string } | { kind: 'code'; language: string | null; code: string }

const opening = /^([ \t]*)(`{3,})([^`]*)$/
const word = /^[\p{L}\p{N}_+#.-]{1,30}$/u

type Fence = { indent: number; ticks: number; language: string | null }

/** The first word after the fence, where it can be the name of a language. */
function languageOf(info: string) {
  const [first = ''] = info.trim().split(/\s/, 1)
  return word.test(first) ? first : null
}

function fenceOf(line: string): Fence | null {
  const [, indent, ticks, info] = opening.exec(line) ?? []
  if (indent === undefined || ticks === undefined || info === undefined) return null
  return { indent: indent.length, ticks: ticks.length, language: languageOf(info) }
}

function closes(line: string, fence: Fence) {
  const ticks = line.trim()
  return ticks.length >= fence.ticks && /^`+$/.test(ticks)
}

/** A fence inside a list is indented, and so is its code: by as much it moves back. */
function outdent(line: string, by: number) {
  let cut = 0
  while (cut < by && (line[cut] === ' ' || line[cut] === '\t')) cut += 1
  return line.slice(cut)
}

/** Without the empty lines around it. What is indented stays so. */
const textPart = (lines: string[]): BodyPart[] => {
  const text = lines
    .join('\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
  return text === '' ? [] : [{ kind: 'text', text }]
}

/**
 * What somebody said, as text and blocks of code. Lines of three or more backticks fence the code, and nothing else in it
 * means anything. A fence that is never closed goes to the end.
 */
export function parseBody(body: string): BodyPart[] {
  const parts: BodyPart[] = []
  let lines: string[] = []
  let open: Fence | null = null
  const endCode = (fence: Fence) => {
    parts.push({
      kind: 'code',
      language: fence.language,
      code: lines.map((line) => outdent(line, fence.indent)).join('\n'),
    })
  }
  for (const line of body.split(/\r\n|\r|\n/)) {
    if (open !== null) {
      if (!closes(line, open)) {
        lines.push(line)
        continue
      }
      endCode(open)
      open = null
      lines = []
      continue
    }
    const fence = fenceOf(line)
    if (fence === null) {
      lines.push(line)
      continue
    }
    parts.push(...textPart(lines))
    open = fence
    lines = []
  }
  if (open === null) parts.push(...textPart(lines))
  else endCode(open)
  return parts
}

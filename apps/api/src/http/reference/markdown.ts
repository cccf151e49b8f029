import { type Html, html } from './html.ts'

/** The Markdown that our guides are written in: headings, text, lists, tables, code; within a line code, bold, links. */
export function markdown(text: string, addressOf: (link: string) => string): Html[] {
  return blocksOf(text).map((block) => asHtml(block, addressOf))
}

/** Fenced code is one block whatever is in it; else an empty line or a heading ends one. */
const BLOCK = /^```\w*\n[\s\S]*?^```$|^#{1,3} .*$|(?:^(?!#{1,3} |```).+$\n?)+/gm

const blocksOf = (text: string) => (text.match(BLOCK) ?? []).map((block) => block.replace(/\n$/, ''))

function asHtml(block: string, addressOf: (link: string) => string): Html {
  const line = (text: string) => inline(text, addressOf)
  const fenced = /^```\w*\n([\s\S]*?)\n?```$/.exec(block)
  if (fenced) return code(fenced[1] ?? '')
  if (block.startsWith('    ')) return code(block.replace(/^ {4}/gm, ''))
  const heading = /^(#+) (.*)$/.exec(block)
  if (heading) return headline(heading[1]?.length ?? 1, heading[2] ?? '', line)
  if (block.startsWith('|')) return table(block, line)
  if (block.startsWith('- '))
    return html`<ul>${block
      .split(/^- /m)
      .slice(1)
      .map((item) => html`<li>${line(item)}</li>`)}</ul>`
  return html`<p>${line(block)}</p>`
}

const code = (text: string) => html`<pre tabindex="0"><code>${text}</code></pre>`

function headline(level: number, text: string, line: (text: string) => Html[]): Html {
  if (level === 1) return html`<h1>${line(text)}</h1>`
  return level === 2
    ? html`<h2 id="${anchorOf(text)}">${line(text)}</h2>`
    : html`<h3 id="${anchorOf(text)}">${line(text)}</h3>`
}

/** As GitHub names them. */
const anchorOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-')

function table(block: string, line: (text: string) => Html[]): Html {
  const [head = [], , ...body] = block.split('\n').map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => line(cell.trim())),
  )
  return html`<table>
    <thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
    <tbody>${body.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
  </table>`
}

const INLINE = /(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/

function inline(text: string, addressOf: (link: string) => string): Html[] {
  return text.split(INLINE).map((part) => {
    if (/^`.+`$/s.test(part)) return html`<code>${part.slice(1, -1)}</code>`
    if (part.startsWith('**')) return html`<strong>${inline(part.slice(2, -2), addressOf)}</strong>`
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part)
    return link ? html`<a href="${addressOf(link[2] ?? '')}">${inline(link[1] ?? '', addressOf)}</a>` : html`${part}`
  })
}

import { createReadStream } from 'node:fs'

/** What no text holds: control characters but tab, line feed, form feed, carriage return, and the end mark of old CAD files. */
const isControl = Uint8Array.from({ length: 256 }, (_, code) =>
  Number((code < 32 || code === 127) && ![9, 10, 12, 13, 26].includes(code)),
)

/** UTF-8 and Latin-1 alike are bytes without control characters. */
export async function readsAsText(path: string) {
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (const code of chunk) if (isControl[code]) return false
  }
  return true
}

/** HTML, SVG and other XML run in a browser, whatever their name says. */
export function looksLikeMarkup(head: Buffer) {
  const text = head.toString('latin1').replace(/^\xef\xbb\xbf/, '')
  return /^\s*<([a-z][\w:-]*[\s>/]|[!?])/i.test(text) || /<(!doctype|html|svg|script)[\s>/]/i.test(text)
}

/** Bidirectional overrides can make a name read as something else; the rest would break a header or a line. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** A name as it may stand in a subject or a sentence: one line, no control characters, not longer than `limit`. */
export function cleanName(name: string, limit = 60): string {
  // Mail programs would make a link of it, and the name a stranger's advertisement.
  const line = name.replace(unsafe, ' ').replaceAll('://', ': ').replace(/\s+/g, ' ').trim()
  return shortened(line, limit)
}

/** What a person wrote, as it may be quoted: its line breaks stay, never more than one empty line at a time. */
export function cleanMessage(message: string, limit = 2000): string {
  const lines = message.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => line.replace(unsafe, ' ').trimEnd())
  return shortened(
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    limit,
  )
}

function shortened(text: string, limit: number): string {
  const letters = [...text]
  return letters.length <= limit
    ? text
    : `${letters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
}

/** Mail programs turn addresses into links, so a name that looks like one could carry a stranger's advertisement. */
const looksLikeAddress = /:\/\/|www\.|@|\p{L}\.\p{L}{2,}/iu

export function greeting(name: string): string {
  const clean = cleanName(name)
  return clean === '' || looksLikeAddress.test(clean) ? 'Hello,' : `Hello ${clean},`
}

/**
 * Anybody with a link can give any name here, and the sentence needs one: "evil.example" becomes "evil. example", which no
 * mail program links. Who gave no name goes by their mailbox, which stays whole.
 */
export function cleanStranger(name: string, company: string | null, limit = 60): string {
  const [who, where] = [name, company ?? ''].map((part) => withoutAddresses(cleanName(part, limit)))
  return where ? `${who || 'Somebody'} of ${where}` : who || 'Somebody'
}

const withoutAddresses = (name: string) =>
  /^[^\s@/:]+@[^\s@/:]+$/.test(name) ? name : name.replace(/(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu, '. ')

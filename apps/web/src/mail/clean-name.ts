/** Bidirectional overrides can make a name read as something else; the rest would break a header or a line. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** A name as it may stand in a subject or a sentence: one line, no control characters, not longer than `limit`. */
export function cleanName(name: string, limit = 60): string {
  // Mail programs would make a link of it, and the name a stranger's advertisement.
  const line = name.replace(unsafe, ' ').replaceAll('://', ': ').replace(/\s+/g, ' ').trim()
  const letters = [...line]
  return letters.length <= limit
    ? line
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

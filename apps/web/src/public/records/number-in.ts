const grouped = /(?<=\d)[ ,'\u00a0\u202f](?=\d{3}(?:\D|$))/g

/** "1,200.50" is a number too; null where it is none. */
export function numberIn(text: string): number | null {
  const plain = text.trim().replace(grouped, '')
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null
}

/** The addresses in a text that somebody pasted: "Ann <ann@x.test>; bob@x.test". Each once, in their order. */
export function splitAddresses(text: string): string[] {
  const parts = text.split(/[\s,;]+/).map((part) => part.replace(/^[<("']+|[>)"'.]+$/g, '').toLowerCase())
  // Names around an address are only dropped where angle brackets show that they are names.
  const named = /<[^<>]+@[^<>]+>/.test(text)
  const wanted = parts.filter((part) => part !== '' && (!named || part.includes('@')))
  return [...new Set(wanted)]
}

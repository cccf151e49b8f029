const consonants = 'bdfgjklmnprstvwz'
const vowels = 'aeiou'
const groups = 4

/** Four groups such as "tavo": easily read out, and 50 bits that nobody guesses within the limits on attempts. */
export const makePassword = (): string => Array.from({ length: groups }, () => syllable() + syllable()).join('-')

const syllable = () => pick(consonants) + pick(vowels)

function pick(letters: string): string {
  // What is left over above the last whole multiple would make some letters likelier.
  const limit = 256 - (256 % letters.length)
  for (;;) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < limit) return letters.charAt(byte % letters.length)
  }
}

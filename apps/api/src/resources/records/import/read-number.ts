const PLAIN = /^[+-]?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i
const GROUPED = /^[+-]?[1-9]\d{0,2}([, '’]\d{3})+(\.\d+)?$/
/** As on the continent: points or spaces between thousands, and a comma before what is less than one. */
const CONTINENTAL = /^[+-]?([1-9]\d{0,2}([. '’]\d{3})+|\d+),\d+$/
const ONLY_POINTS = /^[+-]?[1-9]\d{0,2}(\.\d{3}){2,}$/
/** A separator and three digits: thousands for some, thousandths for others. */
const ONE_SEPARATOR = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/

/**
 * A number as people write it, NaN where it is none. `continental`: the file itself was written where a comma is what a
 * point is elsewhere, so that what could mean either is not guessed.
 */
export function readNumber(text: string, continental: boolean) {
  const plain = text
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
  if (continental && ONE_SEPARATOR.test(plain)) return Number.NaN
  if (PLAIN.test(plain)) return Number(plain)
  if (ONLY_POINTS.test(plain)) return Number(plain.replaceAll('.', ''))
  if (GROUPED.test(plain)) return Number(plain.replace(/[, '’]/g, ''))
  if (CONTINENTAL.test(plain)) return Number(plain.replace(/[. '’]/g, '').replace(',', '.'))
  return Number.NaN
}

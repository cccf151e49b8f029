import { type IntakeField, intakeFields } from '@latchkey/contract'
import { isSame, readText, type Texts, textsOf, type Values } from './draft-texts.ts'

export interface Together {
  /** Changed elsewhere, and taken from there. */
  taken: IntakeField[]
  /** Changed in both places, to different things: mine stands. */
  kept: IntakeField[]
}

/** The same draft was changed on another device, both beginning from `base`. What was typed here is never lost. */
export function mergeDevices(base: Values, mine: Texts, theirs: Values): Together & { texts: Texts } {
  const texts = { ...mine }
  const taken: IntakeField[] = []
  const kept: IntakeField[] = []
  for (const field of intakeFields) {
    const { value, message } = readText(field, mine[field])
    const isTouched = message !== null || !isSame(value, base[field])
    const isOther = !isSame(theirs[field], base[field])
    if (isTouched) {
      if (isOther && (message !== null || !isSame(value, theirs[field]))) kept.push(field)
    } else if (isOther) {
      texts[field] = textsOf(theirs)[field]
      taken.push(field)
    }
  }
  return { texts, taken, kept }
}

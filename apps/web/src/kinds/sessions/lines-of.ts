import type { FieldError } from '@latchkey/contract'

export interface WrongLine {
  line: string
  message: string
}

/** Of what was refused, that which names a line of the file. */
export const linesOf = (errors: readonly FieldError[]): WrongLine[] =>
  errors.flatMap(({ path, message }) => {
    const line = /^line (\d+)$/.exec(path)?.[1]
    return line ? [{ line: Number(line).toLocaleString(), message }] : []
  })

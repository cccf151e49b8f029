import { afterAll, onTestFinished } from 'vitest'

/** After the test that asks for it; asked outside of any, after the last one of the file. The last to ask is the first. */
export function afterwards(work: () => unknown) {
  try {
    onTestFinished(async () => void (await work()))
  } catch {
    afterAll(async () => void (await work()))
  }
}

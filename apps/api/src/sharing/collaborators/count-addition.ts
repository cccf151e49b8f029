import type { PersonContext } from '../../platform/context.ts'

/**
 * So many people an hour are let in by one person, and fewer mailed at once: `add` is told how long its mail has to wait,
 * and says whether somebody was new. What added nobody does not count.
 */
export async function countAddition(
  { limiter, person }: PersonContext,
  add: (waitSeconds: number) => Promise<boolean>,
) {
  await limiter.take('addition', person.id)
  const waitSeconds = await limiter.takeOrWait('mail', person.id)
  try {
    if (!(await add(waitSeconds))) await limiter.giveBack('addition', person.id)
  } catch (error) {
    await limiter.giveBack('addition', person.id)
    await limiter.giveBack('mail', person.id)
    throw error
  }
}

import type { Context } from '../../platform/context.ts'

/** An attempt at a password or a code, counted before anything is hashed or compared. A right one is given back. */
export async function attempt({ limiter }: Context, at: string[], isRight: () => Promise<boolean>) {
  await limiter.take('password', ...at)
  let right = false
  try {
    right = await isRight()
  } catch (error) {
    // Turned away for the crowd: nothing was compared, so nothing counts.
    await limiter.giveBack('password', ...at)
    throw error
  }
  if (right) await limiter.giveBack('password', ...at)
  return right
}

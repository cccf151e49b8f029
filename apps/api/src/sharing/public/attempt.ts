import type { Context } from '../../platform/context.ts'

/** An attempt at a password or a code, counted before anything is hashed or compared. A right one is given back. */
export async function attempt({ limiter }: Context, at: string[], isRight: () => Promise<boolean>) {
  await limiter.take('password', ...at)
  if (!(await isRight())) return false
  await limiter.giveBack('password', ...at)
  return true
}

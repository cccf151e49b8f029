import { env } from 'node:process'

/** Preloaded into a program: its own clock is off by so much, and nothing else's is. */
const shift = Number(env.CLOCK_SHIFT_MS)
const trueNow = Date.now
Date.now = () => trueNow() + shift
globalThis.Date = new Proxy(Date, {
  construct: (target, args, made) => Reflect.construct(target, args.length > 0 ? args : [target.now()], made),
  apply: (target) => new target(target.now()).toString(),
})

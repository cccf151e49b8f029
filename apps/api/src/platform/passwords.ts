import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { createGate } from './gate.ts'

export type Passwords = ReturnType<typeof createPasswords>

const derive = promisify(argon2)
/** One processor stays free for everybody else, where there is more than one. */
const AT_ONCE = Math.min(2, Math.max(1, availableParallelism() - 1))
const MEMORY = 19_456
const PASSES = 2
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** Of a random password that was thrown away: what a mailbox that nobody has is compared with. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$Y/6biMrMuEXm/DMydzaEJA$F6+2QQGiTFRp5HKrPq91LdLDE801Ih3nUEr9bdhcfcA'

/**
 * argon2id, stored as a PHC string. At most two hashes at once: more would take the processor and libuv's threads from
 * every other request.
 */
export function createPasswords() {
  const gate = createGate({ atOnce: AT_ONCE, waitingEach: 60, waitingInAll: 300 })

  return {
    gate,
    /** `network`: in whose turn it waits. */
    hash: (password: string, network: string) => gate.through(network, () => hashOf(password)),
    /** With null it takes the same time and says no: for a mailbox that nobody has. */
    verify: (password: string, hash: string | null, network: string) =>
      gate.through(network, async () => (await matches(password, hash ?? NOBODYS)) && hash !== null),
  }
}

async function hashOf(password: string) {
  const nonce = randomBytes(16)
  const tag = await tagOf(password, nonce, { memory: MEMORY, passes: PASSES, parallelism: 1, tagLength: 32 })
  return `$argon2id$v=19$m=${MEMORY},t=${PASSES},p=1$${unpadded(nonce)}$${unpadded(tag)}`
}

async function matches(password: string, hash: string) {
  const [, memory, passes, parallelism, salt, tag] = PHC.exec(hash) ?? []
  if (!salt || !tag) return false
  const expected = Buffer.from(tag, 'base64')
  const found = await tagOf(password, Buffer.from(salt, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(found, expected)
}

type Cost = { memory: number; passes: number; parallelism: number; tagLength: number }

// Keyboards differ in how they compose letters; NFKC makes the same password the same bytes.
const tagOf = (password: string, nonce: Buffer, cost: Cost) =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce, ...cost })

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { disturbed } from './disturbed.ts'
import { examine, nothingWrong, waiting } from './examine.ts'
import { openProgram, send } from './open-program.ts'
import { createRandom } from './random.ts'
import { readBack } from './read-back.ts'

const rounds = Number(process.env.FAULT_ROUNDS || 8)
const seed = Number(process.env.FAULT_SEED || randomInt(2 ** 31))
const program = await openProgram()

it(
  `what was acknowledged is there, once and with its audit, after ${rounds} rounds of SIGKILL (FAULT_SEED=${seed})`,
  async () => {
    const random = createRandom(seed)
    const kills = { api: 0, database: 0, both: 0, again: 0 }
    const ways = {
      async api() {
        await program.end('SIGKILL')
        await program.start()
      },
      async database() {
        const pids = program.databasePids()
        // The postmaster alone, or all that belongs to it; sometimes again, while it recovers.
        send(random.chance(0.5) ? pids : pids.slice(0, 1), 'SIGKILL')
        if (!random.chance(0.3)) return
        await sleep(random.below(600))
        const back = program.databasePids()
        send(back, 'SIGKILL')
        if (back.length > 0) kills.again++
      },
      async both() {
        const killed = program.end('SIGKILL')
        send(program.databasePids(), 'SIGKILL')
        await killed
        await program.start()
      },
    }
    const disturb = async () => {
      const way = random.oneOf(['api', 'database', 'database', 'both'] as const)
      kills[way]++
      await ways[way]()
    }

    const { ledger, call, places } = await disturbed(program, { random, rounds, disturb })
    const { acknowledged, repeats, open } = ledger
    console.log(
      `kills ${JSON.stringify(kills)}: ${acknowledged.length} acknowledged, ${open.length} settled late, ${repeats} repeated`,
    )
    const findings = await program.inDatabase(async (database) => {
      await expect.poll(() => waiting(database), { interval: 250 }).toBe(0)
      return examine(ledger, database, program.dataDir)
    })
    expect(findings).toEqual(nothingWrong)
    expect(await readBack(call, ledger, places)).toEqual([])
  },
  300_000 + rounds * 30_000,
)

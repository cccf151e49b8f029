import { expect, it } from 'vitest'
import { disturbed } from './disturbed.ts'
import { examine } from './examine.ts'
import { openProgram, send } from './open-program.ts'
import { createRandom } from './random.ts'

const program = await openProgram()

/** The ledger would be worth nothing if it did not notice: the same with a database that acknowledges what it has not written. */
it('a database that is told not to wait for its log loses acknowledged writes, and the ledger says so', async () => {
  await program.inDatabase(async ({ pool }) => {
    await pool.query('alter system set synchronous_commit = off')
    await pool.query(`alter system set wal_writer_delay = '10s'`)
    await pool.query('select pg_reload_conf()')
  })
  const disturb = async () => send(program.databasePids(), 'SIGKILL')
  const { ledger } = await disturbed(program, { random: createRandom(1), rounds: 3, disturb })
  const { missing } = await program.inDatabase((database) => examine(ledger, database, program.dataDir))
  console.log(`control: ${missing.length} of ${ledger.acknowledged.length} acknowledged writes lost`)
  expect(missing.length).toBeGreaterThan(0)
}, 300_000)

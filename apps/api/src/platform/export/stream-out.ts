import type { Readable } from 'node:stream'
import type { Context } from '../context.ts'
import { type Copy, copyOut } from './copy-out.ts'
import { exportGate } from './export-gate.ts'

/** A file as it comes out of the database, once it is this one's turn. */
export function streamOut({ pool, network }: Pick<Context, 'pool' | 'network'>, copy: Copy): Promise<Readable> {
  return new Promise((resolve, reject) => {
    const work = async () => {
      const { stream, ended } = await copyOut(pool, copy)
      resolve(stream)
      await ended
    }
    exportGate.through(network, work).catch(reject)
  })
}

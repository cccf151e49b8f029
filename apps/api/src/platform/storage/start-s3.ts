import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'

const BUCKET = 'latchkey'

/** A store that speaks S3, over HTTP, on disk. It knows one key, whose secret is its name. */
export async function startS3() {
  const directory = await mkdtemp(join(tmpdir(), 'latchkey-s3-'))
  const options = { address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: BUCKET }] }
  const server = new S3rver(options)
  const { port } = await server.run()
  return {
    bucket: BUCKET,
    endpoint: `http://127.0.0.1:${port}`,
    key: 'S3RVER',
    directory,
    async stop() {
      await server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { AppError } from '../app-error.ts'
import type { Config } from '../config.ts'
import type { Storage } from './storage.ts'

type Settings = NonNullable<Config['s3']>

/** Other things may live in the bucket. */
const FOLDER = 'files/'

/** Until the first byte of an answer; an upload takes as long as a slow line needs for the largest file. */
const ANSWERS = { requestTimeout: 5000 }
const TAKES = { requestTimeout: 120_000 }

export function s3Storage({ bucket, endpoint, region, credentials }: Settings): Storage {
  const client = new S3Client({
    region,
    // Stores other than Amazon's seldom have a host name for each bucket, and know no checksums that trail a body.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 2,
    // What goes wrong is thrown; said on the console as well it would be there twice.
    logger: { trace() {}, debug() {}, info() {}, warn() {}, error() {} },
    requestHandler: {
      connectionTimeout: 2000,
      throwOnRequestTimeout: true,
      // Each download holds one for as long as its reader takes.
      httpAgent: { maxSockets: 500 },
      httpsAgent: { maxSockets: 500 },
    },
  })
  const at = (key: string) => ({ Bucket: bucket, Key: FOLDER + key })

  return {
    async put(key, path, contentType) {
      const { size } = await stat(path)
      const once = async () => {
        const body = createReadStream(path)
        const object = { ...at(key), Body: body, ContentLength: size, ContentType: contentType }
        await client.send(new PutObjectCommand(object), TAKES).finally(() => body.destroy())
      }
      // The SDK sends nothing again that it read from a stream.
      await reached(() => once().catch(once))
    },

    async open(key, range) {
      const part = range && `bytes=${range.start}-${range.end}`
      const found = await reached(() =>
        client.send(new GetObjectCommand({ ...at(key), Range: part }), ANSWERS).catch((error: unknown) => {
          if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return null
          throw error
        }),
      )
      if (!found) return null
      return { stream: found.Body as Readable, size: found.ContentLength ?? 0 }
    },

    async remove(key) {
      await reached(() => client.send(new DeleteObjectCommand(at(key)), ANSWERS))
    },

    async check() {
      await reached(() => client.send(new HeadBucketCommand({ Bucket: bucket }), ANSWERS))
    },
  }
}

/** A store that is away, or that says no, is nothing the caller could put right. */
async function reached<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new AppError('unavailable', { retryAfter: 5, detail: 'The file store is not reachable', cause })
  }
}

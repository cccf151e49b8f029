import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Endpoint } from '@latchkey/contract'
import type { FastifyRequest } from 'fastify'
import { AppError, invalid } from '../platform/app-error.ts'
import type { Upload } from '../platform/upload.ts'

const MIB = 1024 * 1024
const ONE_FIELD = 64 * 1024
const ALL_FIELDS = MIB
const FILE_NAME = 1000

export type UploadLimits = { files: number; fileBytes: number; allBytes: number }

/** product.md, "Limits and refusals". */
const ONE_FILE = { files: 1, fileBytes: 25 * MIB, allBytes: 25 * MIB }
const SEVERAL = { files: 20, fileBytes: 25 * MIB, allBytes: 100 * MIB }

export type Uploads = {
  fields: Map<string, string>
  files: Upload[]
  /** Of all that was sent, whatever boundary was around it. */
  hash: string
  /** Once the request is answered. */
  drop: () => Promise<void>
}

/** Reads a multipart body into a folder that is gone when the request is; null where the body is none. */
export async function takeUploads(
  request: FastifyRequest,
  dataDir: string,
  definition: Endpoint,
  limits: UploadLimits = definition.upload ? ONE_FILE : SEVERAL,
): Promise<Uploads | null> {
  if (!request.isMultipart()) return null
  const folder = join(dataDir, 'uploads', randomBytes(12).toString('hex'))
  const drop = () => rm(folder, { recursive: true, force: true })
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return { ...(await readParts(request, folder, limits)), drop }
  } catch (error) {
    // What is still coming goes nowhere: unread, it would keep the answer from whoever sends it all first.
    request.raw.unpipe()
    request.raw.resume()
    await drop()
    throw inOurWords(error)
  }
}

/** The one file that the call is about. */
export function requireUpload([upload]: Upload[]) {
  if (!upload) throw invalid('file', 'Needed: one file')
  return upload
}

async function readParts(request: FastifyRequest, folder: string, { files: most, fileBytes, allBytes }: UploadLimits) {
  const fields = new Map<string, string>()
  const files: Upload[] = []
  const hash = createHash('sha256')
  let left = allBytes
  let fieldsLeft = ALL_FIELDS
  // The parser's own limits are one more, so that what is too much is refused here and at once.
  const limits = { files: most + 1, fileSize: fileBytes + 1, fields: 50, fieldSize: ONE_FIELD, parts: most + 51 }
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (part.valueTruncated || part.fieldnameTruncated) throw new AppError('too_large')
      if (fields.has(part.fieldname)) throw invalid(part.fieldname.slice(0, 100), 'Is there twice')
      const value = String(part.value)
      fieldsLeft -= Buffer.byteLength(part.fieldname) + Buffer.byteLength(value)
      if (fieldsLeft < 0) throw new AppError('too_large')
      fields.set(part.fieldname, value)
      hash.update(JSON.stringify([part.fieldname, part.value]))
      continue
    }
    const path = join(folder, String(files.length))
    const written = await writeDown(part.file, path, Math.min(fileBytes, left))
    // An input of a form in which no file was chosen.
    if (!part.filename && written.size === 0) continue
    if (part.fieldname !== 'file') throw invalid(part.fieldname.slice(0, 100), 'Files belong into "file"')
    if (files.length === most) throw invalid('file', most === 1 ? 'One file at a time' : `At most ${most} files`)
    left -= written.size
    const name = part.filename?.slice(-FILE_NAME).toWellFormed() ?? ''
    files.push({ path, name, size: written.size })
    hash.update(JSON.stringify([part.filename, written.hash]))
  }
  return { fields, files, hash: hash.digest('base64') }
}

async function writeDown(bytes: Readable, path: string, most: number) {
  const hash = createHash('sha256')
  let size = 0
  async function* counted(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > most) throw new AppError('too_large', { detail: `At most ${Math.floor(most / MIB)} MB` })
      hash.update(chunk)
      yield chunk
    }
  }
  await pipeline(bytes, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  return { size, hash: hash.digest('base64') }
}

/** The parser's own words, for a body that is cut off or no multipart at all, carry no code of Fastify's. */
function inOurWords(error: unknown) {
  if (error instanceof AppError || !(error instanceof Error)) return error
  const { code = '', syscall } = error as NodeJS.ErrnoException
  if (code.startsWith('FST_') && code !== 'FST_MP_PREMATURE_CLOSE') return error
  return syscall && code !== 'ECONNRESET' ? error : new AppError('malformed')
}

import { open } from 'node:fs/promises'
import { extname } from 'node:path'
import { AppError } from '../../platform/app-error.ts'
import type { Upload } from '../../platform/upload.ts'
import type { FileType } from './file-types.ts'
import { looksLikeMarkup, readsAsText } from './read-as-text.ts'
import { typeOfOfficeFile } from './type-of-office-file.ts'

const HEAD_BYTES = 4100
const binary: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf']
const heic = /^image\/hei[cf]/

/** By its bytes. Whatever its name or its sender says about it counts for one thing only: text called .csv is CSV. */
export async function typeOfFile({ path, name }: Upload): Promise<FileType> {
  const head = await readHead(path)
  if (startsWith(head, 'PK\x03\x04')) return (await typeOfOfficeFile(path)) ?? refuse()
  // Loaded when first needed: it would add a tenth of a second and 15 MB to every start.
  const { fileTypeFromBuffer } = await import('file-type')
  const mime = (await fileTypeFromBuffer(head))?.mime ?? ''
  if (binary.includes(mime)) return mime as FileType
  if (heic.test(mime)) refuse('HEIC pictures cannot be read here. Send it as JPEG')
  if (startsWith(head, 'AutoCAD Binary DXF\r\n\x1a\0')) return 'image/vnd.dxf'
  if (looksLikeMarkup(head) || !(await readsAsText(path))) refuse()
  return typeOfText(head.toString('latin1'), extname(name).toLowerCase())
}

function typeOfText(head: string, ending: string): FileType {
  if (/^\s*ISO-10303-21;/.test(head)) return 'model/step'
  // Group 999 is a remark.
  if (/^(\s*999\r?\n.*\r?\n)*\s*0\r?\n\s*SECTION\r?\n/.test(head)) return 'image/vnd.dxf'
  return ending === '.csv' ? 'text/csv' : 'text/plain'
}

async function readHead(path: string) {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES) })
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const startsWith = (head: Buffer, start: string) => head.subarray(0, start.length).toString('latin1') === start

const ACCEPTED = 'Accepted are JPEG, PNG, WebP, GIF, PDF, DXF, STEP, TXT, CSV, DOCX and XLSX'

function refuse(detail = ACCEPTED): never {
  throw new AppError('unsupported_type', { detail })
}

import { open } from 'node:fs/promises'
import type { FileType } from './file-types.ts'

const DIRECTORY_END = 'PK\x05\x06'
const ENTRY = 'PK\x01\x02'
/** The record at the end, and the longest remark that may follow it. */
const TAIL_BYTES = 22 + 65_535
const MOST_DIRECTORY_BYTES = 4 * 1024 * 1024

const office = 'application/vnd.openxmlformats-officedocument'

/** Any zip can be called .docx. A document has its parts, and nothing in it that runs. */
export async function typeOfOfficeFile(path: string): Promise<FileType | null> {
  const names = await listZip(path)
  if (!names?.has('[Content_Types].xml')) return null
  if ([...names].some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return null
  if (names.has('word/document.xml')) return `${office}.wordprocessingml.document`
  if (names.has('xl/workbook.xml')) return `${office}.spreadsheetml.sheet`
  return null
}

/** The names in a zip's directory; nothing is unpacked. null: it is none, or damaged. */
async function listZip(path: string) {
  const file = await open(path)
  const read = async (position: number, length: number) => {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position })
    return buffer.subarray(0, bytesRead)
  }
  try {
    const { size } = await file.stat()
    const tail = await read(Math.max(0, size - TAIL_BYTES), Math.min(size, TAIL_BYTES))
    const end = tail.lastIndexOf(DIRECTORY_END, -1, 'latin1')
    if (end < 0 || end + 22 > tail.length) return null
    const length = tail.readUInt32LE(end + 12)
    if (length > MOST_DIRECTORY_BYTES) return null
    return namesIn(await read(tail.readUInt32LE(end + 16), length))
  } finally {
    await file.close()
  }
}

function namesIn(directory: Buffer) {
  const names = new Set<string>()
  for (let at = 0; at < directory.length; ) {
    if (at + 46 > directory.length || directory.toString('latin1', at, at + 4) !== ENTRY) return null
    const [name, extra, remark] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    names.add(directory.toString('utf8', at + 46, at + 46 + name))
    at += 46 + name + extra + remark
  }
  return names
}

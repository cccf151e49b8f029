import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { cleanName } from './clean-name.ts'
import type { FileType } from './file-types.ts'
import { typeOfFile } from './type-of-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'latchkey-types-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function typeOf(name: string, bytes: Buffer | string) {
  const path = join(folder, 'sent')
  writeFileSync(path, bytes)
  return typeOfFile({ path, name, size: bytes.length })
}

/** A zip that holds these files, empty. */
function zipOf(...names: string[]) {
  const head = (name: string, sign: string, length: number) => {
    const record = Buffer.alloc(length)
    record.write(sign, 'latin1')
    record.writeUInt32LE(crc32(''), sign === 'PK\x01\x02' ? 16 : 14)
    record.writeUInt16LE(Buffer.byteLength(name), sign === 'PK\x01\x02' ? 28 : 26)
    return Buffer.concat([record, Buffer.from(name)])
  }
  const files = Buffer.concat(names.map((name) => head(name, 'PK\x03\x04', 30)))
  const directory = Buffer.concat(names.map((name) => head(name, 'PK\x01\x02', 46)))
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(names.length, 8)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(files.length, 16)
  return Buffer.concat([files, directory, end])
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const dxf = '  0\r\nSECTION\r\n  2\r\nHEADER\r\n'

it.each<[string, Buffer | string, FileType]>([
  ['offer.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'application/pdf'],
  ['called-otherwise.txt', '%PDF-1.7\n1 0 obj', 'application/pdf'],
  ['part.stp', 'ISO-10303-21;\nHEADER;\n', 'model/step'],
  ['part.dxf', dxf, 'image/vnd.dxf'],
  ['part.dxf', `999\r\nmade by hand\r\n${dxf}`, 'image/vnd.dxf'],
  ['part.dxf', 'AutoCAD Binary DXF\r\n\x1a\0\0\0SECTION', 'image/vnd.dxf'],
  ['notes.txt', 'Der Schlüssel hängt am Haken – 3 € Pfand', 'text/plain'],
  ['notes.txt', Buffer.from('Schlüssel', 'latin1'), 'text/plain'],
  ['notes', 'if a < b and c > d then', 'text/plain'],
  ['notes.txt', '<john@example.test> wrote:', 'text/plain'],
  ['LIST.CSV', 'item,price\r\nlock,12', 'text/csv'],
  ['offer.docx', zipOf('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), word],
  ['prices.xlsx', zipOf('[Content_Types].xml', 'xl/workbook.xml'), sheet],
])('%s of %j is %s', async (name, bytes, type) => expect(await typeOf(name, bytes)).toBe(type))

it.each<[string, Buffer | string]>([
  ['page.html', '<!doctype html><p>hello'],
  ['page.txt', '\n  <html><body>hello'],
  ['page.txt', 'hello <script>alert(1)</script>'],
  ['drawing.txt', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['drawing.csv', '\ufeff<?xml version="1.0"?><svg/>'],
  ['remark.txt', '<!-- --><svg onload=alert(1)>'],
  ['page.jpg', '<html><script>alert(1)</script>'],
  ['offer.docx', zipOf('readme.txt')],
  ['offer.docx', zipOf('[Content_Types].xml', 'somewhere/word/document.xml')],
  ['macros.docx', zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
  ['cut.docx', zipOf('[Content_Types].xml', 'word/document.xml').subarray(0, 90)],
  ['tool.txt', 'MZ\x90\0\x03\0\0\0'],
  ['nul.txt', 'text\0with'],
  ['old.txt', Buffer.from('text', 'utf16le')],
  ['photo.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
  ['photo.avif', Buffer.from('\0\0\0\x18ftypavif\0\0\0\0mif1avif', 'latin1')],
])('%s of %j is refused', async (name, bytes) => {
  await expect(typeOf(name, bytes)).rejects.toMatchObject({ code: 'unsupported_type' })
})

it('says of a HEIC picture what to do', async () => {
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
  await expect(typeOf('photo.heic', heic)).rejects.toMatchObject({ detail: expect.stringContaining('as JPEG') })
})

describe('a name', () => {
  it.each<[string, FileType, string]>([
    ['Küche – vorne.jpg', 'image/jpeg', 'Küche – vorne.jpg'],
    ['IMG.JPEG', 'image/jpeg', 'IMG.JPEG'],
    ['moving.gif', 'image/png', 'moving.png'],
    ['setup.exe', 'application/pdf', 'setup.exe.pdf'],
    ['page.html', 'text/plain', 'page.html.txt'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['C:\\Users\\me\\a.txt', 'text/plain', 'a.txt'],
    ['a\r\nset-cookie: x.txt', 'text/plain', 'aset-cookie x.txt'],
    ['photo\u202egpj.exe', 'image/jpeg', 'photogpj.exe.jpg'],
    ['..', 'text/plain', 'file.txt'],
    ['.txt', 'text/plain', 'txt.txt'],
    ['', 'image/webp', 'file.webp'],
  ])('%j of %s becomes %j', (given, type, name) => expect(cleanName(given, type)).toBe(name))

  it('has at most 200 characters, and keeps its ending', () => {
    const name = cleanName(`${'🔑'.repeat(150)}.pdf`, 'application/pdf')
    expect([name.length <= 200, name.endsWith('🔑.pdf'), name.isWellFormed()]).toEqual([true, true, true])
  })
})

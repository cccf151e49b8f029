import { createPipeline, type Field, importRecords, listAudit, listRecords } from '@latchkey/contract'
import { makePipeline, makeRecord } from '@latchkey/db/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { formOf } from '../../../testing/form.ts'
import { signUp } from '../../../testing/people.ts'
import { startTestApp } from '../../../testing/start-test-app.ts'

const app = await startTestApp()
const { browser, workspaceId } = await signUp(app)
const customers = await makePipeline(app.db, { id: workspaceId }, { name: 'Customers' })
const globex = await makeRecord(app.db, customers, { company_name: 'Globex' })
for (let n = 0; n < 2; n++) await makeRecord(app.db, customers, { company_name: 'Twins' })
await makeRecord(app.db, customers, { company_name: 'Gone' }, { deletedAt: new Date() })

const fields: Field[] = [
  { key: 'name', label: 'Name', type: 'text', required: true },
  { key: 'size', label: 'Size', type: 'number' },
  { key: 'deal_value', label: 'Deal value', type: 'currency' },
  { key: 'due', label: 'Due', type: 'date' },
  { key: 'paid', label: 'Paid', type: 'boolean' },
  { key: 'stage', label: 'Stage', type: 'select', options: ['open', 'won'] },
  { key: 'tags', label: 'Tags', type: 'multi_select', options: ['Big', 'Old'] },
  { key: 'agents', label: 'Agents', type: 'user' },
  { key: 'mail', label: 'Mail', type: 'email' },
  { key: 'phone', label: 'Phone', type: 'phone' },
  { key: 'customer', label: 'Customer', type: 'relation', pipeline_id: customers.id },
]
let id = ''
beforeEach(async () => {
  id = (await browser.get(createPipeline, { body: { name: 'Deals', fields } })).id
})

const send = async (bytes: string | Uint8Array, wishes: [string, string][] = []) =>
  browser.call(importRecords, { params: { id }, form: await formOf(...wishes, ['file', { name: 'a.csv', bytes }]) })
const list = (query: object = {}) => browser.get(listRecords, { params: { id }, query })
/** What one file makes, in the order of its lines. */
async function imported(csv: string, wishes: [string, string][] = []) {
  const { status, response } = await send(csv, wishes)
  expect([status, response.body]).toEqual([201, expect.anything()])
  return (await list({ sort: 'name', page_size: 100 })).results.map(({ data }) => data)
}
const preview: [string, string] = ['preview', 'true']

describe('a file of records', () => {
  it('is read by the types of its fields, whatever the case of its columns', async () => {
    const csv = [
      'NAME,size,Deal Value,due,Paid,stage,TAGS,Agents,mail,Phone,customer,Something else',
      'A,"1,234.5",12.50 GBP,2026-11-21,yes,OPEN,big; Old,Ann Lee (42); Bob,Ann@Example.test,\'+44 20,Globex,x',
      '"B, ""the"" second\nline",-3,€ 1000,21/11/2026,0,,,,,,,',
      'C,,,,,,,,,,,',
    ].join('\r\n')
    expect(await imported(csv)).toEqual([
      {
        name: 'A',
        size: 1234.5,
        deal_value: { amount: 12.5, currency: 'GBP' },
        due: '2026-11-21',
        paid: true,
        stage: 'open',
        tags: ['Big', 'Old'],
        agents: [
          { user_id: 42, name: 'Ann Lee' },
          { user_id: 'Bob', name: 'Bob' },
        ],
        mail: 'ann@example.test',
        phone: '+44 20',
        customer: globex.id,
      },
      {
        name: 'B, "the" second\nline',
        size: -3,
        deal_value: { amount: 1000, currency: 'EUR' },
        due: '2026-11-21',
        paid: false,
      },
      { name: 'C' },
    ])
  })

  it.each([
    ['semicolons', 'name;size;deal_value\nA;12,5;"1.234,50 EUR"', 'EUR'],
    ['tabs', 'name\tsize\tdeal_value\nA\t12.5\t1,234.50 EUR', 'EUR'],
    ['a currency of its own column', 'name,size,Deal value,Deal value currency\nA,12.5,1234.5,GBP', 'GBP'],
    ['a byte order mark, and carriage returns alone', '\ufeffname,size,deal_value\rA,12.5,"1,234.50 usd"\r', 'USD'],
  ])('may have %s', async (_, csv, currency) => {
    expect(await imported(csv)).toEqual([{ name: 'A', size: 12.5, deal_value: { amount: 1234.5, currency } }])
  })

  it('goes where its mapping says', async () => {
    const mapping = JSON.stringify({ Title: 'name', name: null, Amount: 'deal_value', Cur: 'deal_value' })
    const csv = 'Title,name,Amount,Cur,size\nA,not this,5,GBP,1'
    const { body } = await send(csv, [['mapping', mapping], preview])
    expect(body.mapping).toEqual({ Title: 'name', name: null, Amount: 'deal_value', Cur: 'deal_value', size: 'size' })
    expect(await imported(csv, [['mapping', mapping]])).toEqual([
      { name: 'A', size: 1, deal_value: { amount: 5, currency: 'GBP' } },
    ])
  })

  it('is written whole, with one entry in the audit, and can be searched at once', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => `Company ${String(i).padStart(4, '0')},${i}`)
    const { status, body } = await send(['name,size', ...rows].join('\n'))
    expect([status, body.rows, body.imported, body.problems_total]).toEqual([201, 1200, 1200, 0])
    expect(body.sample).toHaveLength(5)
    expect((await list()).count).toBe(1200)
    expect((await list({ search: 'company 0777' })).results.map(({ data }) => data.size)).toEqual([777])
    const { results } = await browser.get(listAudit, { query: { action: 'record' } })
    const [entry, ...before] = results.filter(({ data }) => data.pipeline_id === id)
    expect([entry?.action, entry?.data, before]).toEqual([
      'record.imported',
      { pipeline_id: id, pipeline: 'Deals', records: 1200 },
      [],
    ])
  })

  it('is looked at first, and nothing is written', async () => {
    const { status, body } = await send('name,size,customer,Odd\nA,1,Globex,\nB,x,Nobody,\n', [preview])
    expect([status, body]).toEqual([
      200,
      {
        columns: ['name', 'size', 'customer', 'Odd'],
        mapping: { name: 'name', size: 'size', customer: 'customer', Odd: null },
        rows: 2,
        problems: [
          { line: 3, column: 'size', message: expect.stringContaining('Not a clear number') },
          { line: 3, column: 'customer', message: 'No record is called so' },
        ],
        problems_total: 2,
        // Labels as they were written.
        sample: [{ name: 'A', size: 1, customer: 'Globex' }],
        imported: 0,
      },
    ])
    expect((await list()).count).toBe(0)
  })
})

describe('a file that cannot be taken', () => {
  it('names each problem by its line and column, and nothing is written', async () => {
    const csv = [
      'name,size,deal_value,due,paid,stage,tags,mail,customer',
      'Fine,1,,,,,,,',
      '"two\nlines",x,,,,,,,',
      '',
      ',,5,31/02/2026,maybe,lost,Big;Small,nobody,Twins',
      'C,,,04/05/2026,,,,,Gone,one more',
    ].join('\n')
    const { status, problem } = await send(csv)
    expect([status, problem.errors.map(({ path }) => path)]).toEqual([
      422,
      [
        'lines.3.size',
        'lines.6.deal_value',
        'lines.6.due',
        'lines.6.paid',
        'lines.6.name',
        'lines.6.stage',
        'lines.6.tags',
        'lines.6.mail',
        'lines.6.customer',
        'lines.7',
        'lines.7.due',
        'lines.7.customer',
      ],
    ])
    expect(problem.detail).toContain('12')
    expect((await list()).count).toBe(0)
  })

  it('names the first hundred of them, and how many there are', async () => {
    const csv = `name,size\n${'A,x\n'.repeat(2500)}`
    const { body } = await send(csv, [preview])
    expect([body.rows, body.problems.length, body.problems_total]).toEqual([2500, 100, 2500])
    expect((await send(csv)).problem.errors).toHaveLength(100)
  })

  it.each([
    ['is needed', 'size\n1\n', 'lines.1', 'Name is needed'],
    ['is there twice', 'name,size,size\nA,1,2\n', 'lines.1.size', 'twice'],
    ['is for the same field as another', 'name,size,SIZE\nA,1,2\n', 'lines.1.SIZE', 'Another column'],
    ['is one of the fields', 'a,b\n1,2\n', 'lines.1', 'No column'],
  ])('because a column %s', async (_, csv, path, message) => {
    const { status, problem } = await send(csv)
    expect([status, problem.errors[0]]).toEqual([422, { path, message: expect.stringContaining(message) }])
  })

  it.each([
    ['is empty', '', 'file'],
    ['has blank lines only', '\n \n,,,\n', 'file'],
    ['has no records', 'name,size\n', 'file'],
    ['is no UTF-8', Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xff, 0xfe]), 'file'],
    ['is UTF-8 that ends too early', Buffer.from('name\nä').subarray(0, 6), 'file'],
    ['has a quotation mark that does not end', `name\nA\n"B\n${'C\n'.repeat(3000)}`, 'lines.3'],
    ['has a quotation mark within a cell', 'name\nA\nB "x" C\nD\n', 'lines.3'],
    ['has something after a quotation', 'name\nA\n"B"x\nD\n', 'lines.3'],
    ['is nothing but quotation marks', 'a"'.repeat(12e6), 'file'],
    ['has a row over a MiB', `name\nA\n${'x'.repeat(1024 * 1024 + 2)}`, 'lines.3'],
    ['has a cell that is too long', `name\nA\n${'x'.repeat(1024 * 1024)}`, 'lines.3.name'],
    ['has more columns than any table', `name${',a'.repeat(1000)}\nA`, 'file'],
    ['has 24 MB of blank lines', `name\n${'\n'.repeat(24e6)}`, 'file'],
    ['is all commas', ','.repeat(2e6), 'file'],
    ['has a NUL', 'name\na\0b\n', 'lines.2.name'],
  ])('because it %s', async (_, bytes, path) => {
    const { status, problem } = await send(bytes)
    expect([status, problem.errors[0]?.path]).toEqual([422, path])
    expect((await list()).count).toBe(0)
  })

  it.each([
    ['no JSON', '{', 'mapping'],
    ['a list', '["name"]', 'mapping'],
    ['a column that is not there', '{"x":"name"}', 'mapping.x'],
    ['a field that is not there', '{"name":"x"}', 'mapping.name'],
  ])('because its mapping is %s', async (_, mapping, path) => {
    const { status, problem } = await send('name\nA\n', [['mapping', mapping]])
    expect([status, problem.errors[0]?.path]).toEqual([422, path])
  })

  it('because it goes to another shop', async () => {
    const stranger = (await signUp(app)).browser
    const form = await formOf(['file', { name: 'a.csv', bytes: 'name\nA\n' }])
    expect((await stranger.call(importRecords, { params: { id }, form })).status).toBe(404)
  })
})

it('takes as many as there may be, and others are answered meanwhile', async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `Company ${i},${i},${i % 100}.50 GBP,ann${i}@example.test`)
  const csv = ['name,size,deal_value,mail', ...rows].join('\n')
  let answered = 0
  const work = { isDone: false }
  const others = (async () => {
    while (!work.isDone) {
      await list({ page_size: 1 })
      answered++
    }
  })()
  const { status, body } = await send(csv)
  work.isDone = true
  await others
  expect([status, body.imported]).toEqual([201, 100_000])
  expect((await list({ count: 'exact', page_size: 1 })).count).toBe(100_000)
  expect(answered).toBeGreaterThan(10)
  const { status: refused, problem } = await send(`${csv}\nOne more,1,,`)
  expect([refused, problem.code]).toEqual([422, 'limit_reached'])
})

import { expect, test } from 'vitest'
import { parseBody } from './parse-body.ts'

const text = (text: string) => ({ kind: 'text', text })
const code = (language: string | null, code: string) => ({ kind: 'code', language, code })

test('text is one part, as it was written', () => {
  expect(parseBody('One\n\n  two  three\n<b>*four*</b> `five`')).toEqual([
    text('One\n\n  two  three\n<b>*four*</b> `five`'),
  ])
})

test('fences make code, with the word after them as its language', () => {
  expect(parseBody('Run:\n\n```sh\nls -l\n\n  cd /\n```\n\nThen look.')).toEqual([
    text('Run:'),
    code('sh', 'ls -l\n\n  cd /'),
    text('Then look.'),
  ])
})

test.each([
  ['```c++ title="a"', 'c++'],
  ['```objective-c', 'objective-c'],
  ['```F#', 'F#'],
  ['```', null],
  ['``` ', null],
  ['```<script>', null],
  [`\`\`\`${'x'.repeat(31)}`, null],
])('%j names %j', (fence, language) => {
  expect(parseBody(`${fence}\nx\n\`\`\``)).toEqual([code(language, 'x')])
})

test.each([
  ['several blocks', '```\na\n```\n```js\nb\n```', [code(null, 'a'), code('js', 'b')]],
  ['a block that is never closed', 'Look\n```js\na\nb', [text('Look'), code('js', 'a\nb')]],
  ['an empty block', '```\n```', [code(null, '')]],
  ['a longer fence around a shorter one', '````md\n```js\na\n```\n````', [code('md', '```js\na\n```')]],
  ['a longer fence that closes', '```\na\n`````', [code(null, 'a')]],
  [
    'a fence in a list, whose code moves back',
    '- So:\n  ```js\n  a\n    b\nc\n  ```\n- End',
    [text('- So:'), code('js', 'a\n  b\nc'), text('- End')],
  ],
  ['other line ends', 'a\r\n```\r\nb\r\n```\rc', [text('a'), code(null, 'b'), text('c')]],
  ['backticks in a line', 'Use ```js x``` here\n```js x```', [text('Use ```js x``` here\n```js x```')]],
  ['two backticks', '``\na\n``', [text('``\na\n``')]],
  ['nothing but empty lines', ' \n\n\t', []],
  ['nothing', '', []],
])('%s', (_, body, parts) => {
  expect(parseBody(body)).toEqual(parts)
})

test('the longest body there can be is parsed, whatever it is made of', () => {
  for (const piece of ['\n', '`', '```\n', ' ', '\t\n', '```a\n', 'x\n```']) {
    const body = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000)
    const letters = parseBody(body).reduce(
      (sum, part) => sum + (part.kind === 'code' ? part.code : part.text).length,
      0,
    )
    expect(letters).toBeLessThanOrEqual(100_000)
  }
})

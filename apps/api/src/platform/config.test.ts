import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environment, loadConfig } from './config.ts'
import { ConfigError } from './config-error.ts'
import { defaultLimits } from './limits.ts'

const secret = Buffer.alloc(32, 7).toString('base64')

function linesOf(env: Record<string, string>): string[] {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.lines
    throw error
  }
  return []
}

describe('defaults', () => {
  it('needs nothing', () => {
    expect(loadConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      appUrl: 'http://localhost:4000',
      isLocal: true,
      isHttps: false,
      dataDir: resolve('.data'),
      databaseUrl: null,
      demo: true,
      secretKeys: null,
      mail: { kind: 'outbox' },
      limits: defaultLimits,
      trustProxy: [],
      logLevel: 'info',
    })
  })

  it('counts empty and blank values as unset', () => {
    const names = Object.keys(environment.shape)
    expect(loadConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(loadConfig({}))
    expect(loadConfig(Object.fromEntries(names.map((name) => [name, '  '])))).toEqual(loadConfig({}))
  })

  it('ignores variables that are not its own', () => {
    expect(linesOf({ LATCHKEY_COLOUR: 'blue', S3_COLOUR: 'blue' })).toEqual([])
  })
})

describe('what is derived', () => {
  it.each([
    ['http://localhost:4000', true, false],
    ['https://localhost', true, true],
    ['http://127.0.0.1:9', true, false],
    ['http://[::1]:9', true, false],
    ['https://latchkey.example', false, true],
    ['http://localhost.latchkey.example', false, false],
  ])('%s: local %s, https %s', (url, isLocal, isHttps) => {
    expect(loadConfig({ APP_URL: `${url}/` })).toMatchObject({ appUrl: url, isLocal, isHttps, demo: isLocal })
  })

  it('follows PORT', () => {
    expect(loadConfig({ PORT: '4123' }).appUrl).toBe('http://localhost:4123')
  })

  it('seeds no demo on a database of its own unless told', () => {
    const DATABASE_URL = 'postgresql://latchkey@db/latchkey'
    expect(loadConfig({ DATABASE_URL }).demo).toBe(false)
    expect(loadConfig({ DATABASE_URL, DEMO: 'true' }).demo).toBe(true)
    expect(loadConfig({ DEMO: 'false' }).demo).toBe(false)
  })

  it('prefers Resend, then SMTP', () => {
    const resend = { RESEND_API_KEY: 're_1', RESEND_FROM_EMAIL: 'Latchkey <hello@latchkey.example>' }
    const SMTP_URL = 'smtp://mail:25'
    expect(loadConfig({ ...resend, SMTP_URL }).mail).toEqual({
      kind: 'resend',
      apiKey: 're_1',
      from: 'Latchkey <hello@latchkey.example>',
      baseUrl: null,
    })
    expect(loadConfig({ SMTP_URL, APP_URL: 'https://latchkey.example' }).mail).toEqual({
      kind: 'smtp',
      url: SMTP_URL,
      from: 'Latchkey <latchkey@latchkey.example>',
    })
  })

  it('reads limits over the defaults', () => {
    const { limits } = loadConfig({ LIMITS: 'register=1000/1h, login=7/2d' })
    expect(limits).toEqual({
      ...defaultLimits,
      register: { count: 1000, seconds: 3600 },
      login: { count: 7, seconds: 172_800 },
    })
  })

  it('keeps the order of secret keys', () => {
    const keys = loadConfig({ SECRET_KEYS: `new:${secret},old:${secret}` }).secretKeys
    expect(keys?.map(({ id, key }) => [id, key.length])).toEqual([
      ['new', 32],
      ['old', 32],
    ])
  })

  it('reads the services', () => {
    const config = loadConfig({
      CLAMD_URL: 'tcp://clamav:3310',
      S3_BUCKET: 'files',
      S3_ENDPOINT: 'http://store:9000',
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
      TRUST_PROXY: '10.0.0.0/8, ::1,192.0.2.7',
    })
    expect(config.clamd).toEqual({ host: 'clamav', port: 3310 })
    expect(config.s3).toMatchObject({ bucket: 'files', region: 'eu-west-1', credentials: { accessKeyId: 'a' } })
    expect(config.trustProxy).toEqual(['10.0.0.0/8', '::1', '192.0.2.7'])
  })
})

describe('wrong values', () => {
  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '4e3'],
    ['PORT', 'http'],
    ['HOST', 'not a host'],
    ['APP_URL', 'latchkey.example'],
    ['APP_URL', 'ftp://latchkey.example'],
    ['APP_URL', 'https://latchkey.example/app'],
    ['APP_URL', 'https://latchkey.example/?a=1'],
    ['APP_URL', 'https://user:secret@latchkey.example'],
    ['DATABASE_URL', 'mysql://db/latchkey'],
    ['DEMO', 'yes'],
    ['DEMO', 'True'],
    ['SECRET_KEYS', secret],
    ['SECRET_KEYS', `k1:${Buffer.alloc(31).toString('base64')}`],
    ['SECRET_KEYS', 'k1:not*base64'],
    ['SECRET_KEYS', `k1:${secret},k1:${secret}`],
    ['REDIS_URL', 'localhost:6379'],
    ['CLAMD_URL', 'clamav:3310'],
    ['CLAMD_URL', 'tcp://clamav'],
    ['RESEND_FROM_EMAIL', 'Latchkey'],
    ['RESEND_BASE_URL', 'api.resend.com'],
    ['SMTP_URL', 'mail:25'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '0.0.0.0/0'],
    ['TRUST_PROXY', '10.0.0.0/8/8'],
    ['ACCESS_LOG_MONTHS', '0'],
    ['LIMITS', 'logins=10/1h'],
    ['LIMITS', 'login=10'],
    ['LIMITS', 'login=0/1h'],
    ['LIMITS', 'login=10/1w'],
    ['LIMITS', 'login=10/1h,login=20/1h'],
    ['LIMITS', 'toString=10/1h'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'prod'],
  ])('%s=%s is one line that names it', (name, value) => {
    const lines = linesOf({ [name]: value })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(new RegExp(`^${name}: \\S.{8,}$`))
  })

  it.each([
    ['APP_URL', { NODE_ENV: 'production', APP_URL: 'http://latchkey.example' }],
    ['DEMO', { DEMO: 'true', APP_URL: 'https://latchkey.example' }],
    ['RESEND_FROM_EMAIL', { RESEND_API_KEY: 're_1' }],
    ['S3_BUCKET', { S3_ENDPOINT: 'http://store:9000' }],
    ['AWS_SECRET_ACCESS_KEY', { S3_BUCKET: 'files', AWS_ACCESS_KEY_ID: 'a' }],
  ])('%s does not fit the others', (name, env) => {
    expect(linesOf(env)).toEqual([expect.stringMatching(new RegExp(`^${name}: `))])
  })

  it('says everything at once, one line each', () => {
    const lines = linesOf({ PORT: 'x', DEMO: 'yes', LIMITS: 'a=1/1h,login=x', RESEND_API_KEY: 're_1' })
    expect(lines.map((line) => line.split(':')[0])).toEqual(['PORT', 'DEMO', 'LIMITS', 'LIMITS', 'RESEND_FROM_EMAIL'])
  })

  it('lets plain http be local, and anything be http outside production', () => {
    expect(linesOf({ NODE_ENV: 'production', APP_URL: 'http://localhost:4000' })).toEqual([])
    expect(linesOf({ APP_URL: 'http://latchkey.example' })).toEqual([])
  })

  it('never repeats a secret', () => {
    const lines = linesOf({ SECRET_KEYS: 'hunter2hunter2', DATABASE_URL: 'hunter2', SMTP_URL: 'x://a:hunter2@b' })
    expect(lines).toHaveLength(3)
    expect(lines.join()).not.toContain('hunter2')
  })
})

it('.env.example lists exactly the variables of the schema', () => {
  const example = readFileSync(resolve(import.meta.dirname, '../../../../.env.example'), 'utf8')
  const names = [...example.matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)]
  expect(names.map(([, name]) => name).sort()).toEqual(Object.keys(environment.shape).sort())
  const shown = Object.fromEntries(names.map(([, name = '', value = '']) => [name, value]))
  expect(loadConfig(shown)).toEqual(loadConfig({}))
})

import { resolve } from 'node:path'
import * as z from 'zod/mini'
import { ConfigError } from './config-error.ts'
import {
  parseAppUrl,
  parseBoolean,
  parseHost,
  parseHostUrl,
  parseMonths,
  parseNetworks,
  parsePort,
  parseSecretKeys,
  parseSender,
  parseServiceUrl,
} from './config-values.ts'
import { defaultLimits, type Limits, parseLimits } from './limits.ts'

const text = z.string().check(z.trim())

/** A variable read by `parse`, which says in plain words what is wrong; an empty one counts as unset. */
const read = <T>(parse: (value: string, refuse: (why: string) => void) => T) =>
  z.optional(
    z.pipe(
      text,
      z.transform((value, ctx): T => {
        const refuse = (why: string) => void ctx.issues.push({ code: 'custom', message: why, input: value })
        return parse(String(value), refuse)
      }),
    ),
  )

const choice = <const T extends string>(...values: T[]) =>
  z.optional(z.enum(values, { error: ({ input }) => `"${input}" is none of ${values.join(', ')}` }))

/** The environment as api.md, "Configuration", has it. `.env.example` lists the same names; a test says so. */
export const environment = z.object({
  HOST: read(parseHost),
  PORT: read(parsePort),
  APP_URL: read(parseAppUrl),
  DATA_DIR: z.optional(text),
  DATABASE_URL: read(parseServiceUrl(['postgres:', 'postgresql:'])),
  SECRET_KEYS: read(parseSecretKeys),
  DEMO: read(parseBoolean),
  REDIS_URL: read(parseServiceUrl(['redis:', 'rediss:'])),
  S3_BUCKET: z.optional(text),
  S3_ENDPOINT: read(parseServiceUrl(['http:', 'https:'])),
  S3_REGION: z.optional(text),
  AWS_REGION: z.optional(text),
  AWS_ACCESS_KEY_ID: z.optional(text),
  AWS_SECRET_ACCESS_KEY: z.optional(text),
  AWS_SESSION_TOKEN: z.optional(text),
  CLAMD_URL: read(parseHostUrl('tcp:')),
  RESEND_API_KEY: z.optional(text),
  RESEND_FROM_EMAIL: read(parseSender),
  RESEND_BASE_URL: read(parseServiceUrl(['http:', 'https:'])),
  SMTP_URL: read(parseServiceUrl(['smtp:', 'smtps:'])),
  TRUST_PROXY: read(parseNetworks),
  WEBHOOK_PRIVATE: read(parseBoolean),
  LIMITS: read(parseLimits),
  ACCESS_LOG_MONTHS: read(parseMonths),
  LOG_LEVEL: choice('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
  NODE_ENV: choice('production', 'development', 'test'),
})

type Environment = z.infer<typeof environment>

export type Config = ReturnType<typeof derive>

/** Reads the whole configuration, or throws one ConfigError with a line for each wrong value. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const given = environment.safeParse(filled)
  const wrong = given.success ? [] : given.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const named = (name: keyof Environment) => wrong.some((line) => line.startsWith(`${name}:`))
  const clashes = findClashes(filled).filter(([name]) => !named(name))
  const lines = [...wrong, ...clashes.map(([name, why]) => `${name}: ${why}`)]
  if (!given.success || lines.length > 0) throw new ConfigError(lines)
  return derive(given.data)
}

/** What is wrong between variables that are each right alone; works on the raw texts, so that all lines come at once. */
function findClashes(env: NodeJS.ProcessEnv): [keyof Environment, string][] {
  const clashes: [keyof Environment, string][] = []
  const url = env.APP_URL ? URL.parse(env.APP_URL) : null
  const away = url !== null && !isLocalHost(url.hostname)
  if (away && url.protocol === 'http:' && env.NODE_ENV === 'production') {
    clashes.push(['APP_URL', `"${env.APP_URL}" is http; in production it has to be https`])
  }
  if (away && env.DEMO === 'true') {
    clashes.push(['DEMO', 'true works with a local APP_URL only: everybody knows the demo passwords'])
  }
  if (env.WEBHOOK_PRIVATE === 'true' && env.NODE_ENV === 'production') {
    clashes.push([
      'WEBHOOK_PRIVATE',
      'true is for development only: with it anybody who makes a webhook reaches your network',
    ])
  }
  if (env.RESEND_API_KEY && !env.RESEND_FROM_EMAIL) {
    clashes.push(['RESEND_FROM_EMAIL', 'is needed with RESEND_API_KEY: the address that mail comes from'])
  }
  if (env.S3_ENDPOINT && !env.S3_BUCKET) clashes.push(['S3_BUCKET', 'is needed with S3_ENDPOINT'])
  if (env.S3_BUCKET && Boolean(env.AWS_ACCESS_KEY_ID) !== Boolean(env.AWS_SECRET_ACCESS_KEY)) {
    const missing = env.AWS_ACCESS_KEY_ID ? 'AWS_SECRET_ACCESS_KEY' : 'AWS_ACCESS_KEY_ID'
    clashes.push([missing, 'is missing: the key id and the secret come together'])
  }
  return clashes
}

function derive(env: Environment) {
  const port = env.PORT ?? 4000
  const appUrl = env.APP_URL ?? `http://localhost:${port}`
  const { protocol, hostname } = new URL(appUrl)
  const isLocal = isLocalHost(hostname)
  return {
    nodeEnv: env.NODE_ENV ?? null,
    logLevel: env.LOG_LEVEL ?? 'info',
    host: env.HOST ?? '127.0.0.1',
    port,
    appUrl,
    isLocal,
    isHttps: protocol === 'https:',
    dataDir: resolve(env.DATA_DIR ?? '.data'),
    databaseUrl: env.DATABASE_URL ?? null,
    // Everybody knows the demo's passwords, so it also needs an address that only this machine reaches.
    demo: env.DEMO ?? (isLocal && !env.DATABASE_URL && isLoopback(env.HOST ?? '127.0.0.1')),
    /** null: made once in the data folder, see secret-keys.ts. */
    secretKeys: env.SECRET_KEYS ?? null,
    redisUrl: env.REDIS_URL ?? null,
    s3: s3Of(env),
    clamd: env.CLAMD_URL ?? null,
    mail: mailOf(env, hostname),
    trustProxy: env.TRUST_PROXY ?? [],
    /** Webhooks may go over http and to addresses that are not public. */
    webhookPrivate: env.WEBHOOK_PRIVATE ?? false,
    /** null: kept for good. */
    accessLogMonths: env.ACCESS_LOG_MONTHS ?? null,
    limits: { ...defaultLimits, ...env.LIMITS } satisfies Limits as Limits,
  }
}

function s3Of(env: Environment) {
  if (!env.S3_BUCKET) return null
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env
  return {
    bucket: env.S3_BUCKET,
    endpoint: env.S3_ENDPOINT ?? null,
    region: env.S3_REGION ?? env.AWS_REGION ?? 'us-east-1',
    /** null: the SDK finds them by itself (instance role, profile). */
    credentials:
      accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey, sessionToken: env.AWS_SESSION_TOKEN } : null,
  }
}

export type MailConfig =
  | { kind: 'resend'; apiKey: string; from: string; baseUrl: string | null }
  | { kind: 'smtp'; url: string; from: string }
  | { kind: 'outbox'; from: string }

function mailOf(env: Environment, appHost: string): MailConfig {
  const from = env.RESEND_FROM_EMAIL ?? `Latchkey <latchkey@${appHost}>`
  if (env.RESEND_API_KEY)
    return { kind: 'resend', apiKey: env.RESEND_API_KEY, from, baseUrl: env.RESEND_BASE_URL ?? null }
  if (env.SMTP_URL) return { kind: 'smtp', url: env.SMTP_URL, from }
  return { kind: 'outbox', from }
}

const isLoopback = (host: string) => ['localhost', '127.0.0.1', '::1'].includes(host)

function isLocalHost(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

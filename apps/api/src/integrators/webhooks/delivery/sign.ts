import { createHmac } from 'node:crypto'

type Message = { id: string; timestamp: number; body: string }

/** The signature of Standard Webhooks, one for each secret. https://www.standardwebhooks.com */
export const sign = (secrets: string[], { id, timestamp, body }: Message) =>
  secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
      return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
    })
    .join(' ')

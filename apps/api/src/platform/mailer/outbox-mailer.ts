import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mailer, OutboxSettings } from './mailer.ts'
import { outboxFileName } from './outbox-file-name.ts'

/** No provider: each mail is a file. They hold live links, so nobody else on the machine may read them. */
export function outboxMailer({ folder }: OutboxSettings): Mailer {
  return {
    async send({ id, createdAt, kind, to, subject, text, html, links }) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const target = join(folder, outboxFileName(createdAt, id))
      const half = `${target}.${randomUUID()}.tmp`
      const body = JSON.stringify({ kind, to, subject, text, html, links }, null, 2)
      try {
        await writeFile(half, body, { mode: 0o600 })
        await rename(half, target)
      } catch (error) {
        await rm(half, { force: true })
        throw error
      }
    },
  }
}

import { replyPurpose } from '../http/idempotency.ts'
import { secretPurpose } from '../integrators/webhooks/secrets.ts'
import { mailPurpose } from '../platform/queue-mail.ts'
import { WAITING, waitingPurpose } from '../sharing/sending/mail-share.ts'
import { tokenPurpose } from '../sharing/shares/select-shares.ts'

type Row = Record<string, string>

export type SealedColumn = {
  /** As the operator is told of it. */
  title: string
  table: string
  column: string
  /** Kept as bytes. */
  isBytes: boolean
  /** The primary key's columns, each with its type. */
  key: Record<string, 'uuid' | 'text'>
  /** What else `purpose` has to know. */
  also: string[]
  purpose: (row: Row) => string
}

const id = { id: 'uuid' } as const

/** Everything that the database keeps sealed; a test compares it with the database's columns. */
export const sealedColumns: SealedColumn[] = [
  {
    title: 'links of shares',
    table: 'share',
    column: 'token_sealed',
    isBytes: false,
    key: id,
    also: [],
    purpose: (row) => tokenPurpose(`${row.id}`),
  },
  {
    title: 'secrets of webhooks',
    table: 'webhook',
    column: 'secret_sealed',
    isBytes: true,
    key: id,
    also: [],
    purpose: (row) => secretPurpose(`${row.id}`),
  },
  {
    title: 'mails that wait',
    table: 'mail',
    column: 'data_sealed',
    isBytes: false,
    key: id,
    also: ['kind'],
    purpose: (row) => (row.kind === WAITING ? waitingPurpose : mailPurpose)(`${row.id}`),
  },
  {
    title: 'answers to repeated requests',
    table: 'idempotency_key',
    column: 'reply_sealed',
    isBytes: false,
    key: { caller: 'text', key: 'text' },
    also: [],
    purpose: (row) => replyPurpose(`${row.caller}`, `${row.key}`),
  },
]

/** The column as text. */
export const textOf = ({ column, isBytes }: SealedColumn) => (isBytes ? `convert_from(${column}, 'UTF8')` : column)

import type { ContractorResponse } from '@latchkey/contract'
import { FILE, type FileRow, presentFile } from '../files/present-file.ts'

export const RESPONSE = {
  id: true,
  shareId: true,
  name: true,
  email: true,
  company: true,
  decision: true,
  reason: true,
  priceAmount: true,
  priceCurrency: true,
  earliestDate: true,
  message: true,
  status: true,
  decidedAt: true,
  createdAt: true,
  files: { where: { deletedAt: null }, select: FILE, orderBy: { id: 'asc' } },
} as const

type Price = { priceAmount: { toNumber(): number } | null; priceCurrency: string | null }

export type ResponseRow = Price & {
  id: string
  shareId: string
  name: string
  email: string
  company: string | null
  decision: string
  reason: string | null
  earliestDate: Date | null
  message: string | null
  status: string
  decidedAt: Date | null
  createdAt: Date
  files: FileRow[]
}

export function presentResponse(row: ResponseRow): ContractorResponse {
  const { id, name, email, company, reason, message } = row
  return {
    id,
    share_id: row.shareId,
    name,
    email,
    company,
    decision: row.decision as ContractorResponse['decision'],
    reason,
    price: presentPrice(row),
    earliest_date: presentDate(row.earliestDate),
    message,
    files: row.files.map((file) => presentFile(file)),
    status: row.status as ContractorResponse['status'],
    decided_at: row.decidedAt,
    created_at: row.createdAt,
  }
}

const presentPrice = ({ priceAmount, priceCurrency }: Price) =>
  priceAmount === null || priceCurrency === null ? null : { amount: priceAmount.toNumber(), currency: priceCurrency }

const presentDate = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null

export const OUTBOX_FILE_NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([0-9a-f-]{36})\.json$/

/** Sorted by name is sorted by time, and a mail that is sent again overwrites itself. */
export function outboxFileName(createdAt: Date, id: string): string {
  return `${createdAt.toISOString().replace(/[-:.]/g, '')}-${id.toLowerCase()}.json`
}

/** Null for a file that is not a mail, such as one half written. */
export function parseOutboxFileName(name: string): { id: string; at: Date } | null {
  const [, year, month, day, hour, minute, second, millisecond, id] = OUTBOX_FILE_NAME.exec(name) ?? []
  if (!id) return null
  return { id, at: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`) }
}

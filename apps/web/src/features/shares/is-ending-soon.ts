const soon = 3 * 86_400_000

/** Within three days: the same as the list's "Expiring soon". */
export const isEndingSoon = (expiresAt: string | null, now: Date) =>
  expiresAt !== null && new Date(expiresAt).getTime() - now.getTime() <= soon

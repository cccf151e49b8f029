const GMAIL = new Set(['gmail.com', 'googlemail.com'])

/**
 * One key for what is one mailbox: at Gmail dots and plus tags mean nothing. For limits and for finding an account that an
 * invitation means; nobody signs in by it.
 */
export function mailboxKey(email: string) {
  const [local = '', domain = ''] = email.toLowerCase().split('@')
  if (!GMAIL.has(domain)) return `${local}@${domain}`
  return `${local.replace(/\+.*$/, '').replaceAll('.', '')}@gmail.com`
}

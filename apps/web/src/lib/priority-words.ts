import type { Priority } from '@latchkey/contract'

/** How shop, customers and outsiders alike see what is urgent. Light: the public pages load it too. */
export const priorityWords: Record<Priority, string> = { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' }

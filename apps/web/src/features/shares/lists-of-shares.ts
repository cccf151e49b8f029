import { getOverallAnalytics, getShare, listAudit, listResourceShares, listShares } from '@latchkey/contract'

/** Everything that shows links, read anew after one of them has changed. */
export const listsOfShares = [listShares, getShare, listResourceShares, getOverallAnalytics, listAudit]

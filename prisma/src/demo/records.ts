import type { Prisma } from '../../generated/client.ts'
import { idsInOrder, newId, numbered } from '../new-id.ts'
import { did, type Noted } from './audit.ts'
import type { Shop } from './people.ts'
import { quoteFields, quotes, SITES, siteFields } from './quotes.ts'
import { hoursAgo } from './time.ts'

const one = (field: string, operator: string, value: unknown) => ({
  groups: [{ id: 'group-1', logic: 'AND', filters: [{ field, operator, value }] }],
  groupLogic: 'AND',
})

const FILTERS = [
  {
    name: 'joshsQuotes',
    title: 'Josh’s quotes',
    by: 'staff',
    ago: 300,
    // As seed 002 writes it.
    filter: one('sales_agent', 'contains', '{"user_id":"1"}'),
  },
  {
    name: 'largeOpen',
    title: 'Large quotes, still open',
    by: 'owner',
    ago: 210,
    filter: {
      groups: [
        {
          id: 'open',
          logic: 'OR',
          filters: ['asked', 'quoted'].map((value) => ({ field: 'status', operator: 'equals', value })),
        },
        {
          id: 'large',
          logic: 'AND',
          filters: [{ field: 'deal_value', operator: 'gte', value: { amount: 10_000, currency: 'GBP' } }],
        },
      ],
      groupLogic: 'AND',
    },
  },
  { name: 'won', title: 'Won', by: 'owner', ago: 120, filter: one('status', 'equals', 'won') },
] as const

export type DemoFilter = (typeof FILTERS)[number]['name']
export type DemoFilters = Record<DemoFilter, string>

/** Two pipelines, what is in them, and the selections that are shared. */
export async function insertDemoRecords(
  db: Prisma.TransactionClient,
  shop: Shop,
): Promise<{ filters: DemoFilters; audit: Noted[] }> {
  const { workspaceId } = shop
  const [sitesId = '', quotesId = ''] = idsInOrder(2)
  const times = { createdAt: hoursAgo(1200), updatedAt: hoursAgo(1200) }
  await db.pipeline.createMany({
    data: [
      { id: sitesId, workspaceId, name: 'Sites', fields: siteFields, ...times },
      { id: quotesId, workspaceId, name: 'Quotes', fields: quoteFields(sitesId), ...times },
    ],
  })
  const siteIds = idsInOrder(SITES.length)
  const sites = SITES.map(([name, town, caretaker_phone], n) => {
    return { id: siteIds[n] ?? '', data: { name, town, caretaker_phone }, hours: 1190 - n }
  })
  const made = quotes(siteIds).reverse()
  const ids = idsInOrder(made.length)
  await db.pipelineRecord.createMany({
    data: [
      ...sites.map((site) => rowOf(workspaceId, sitesId, site)),
      ...made.map((quote, n) => rowOf(workspaceId, quotesId, { id: ids[n] ?? '', ...quote })),
    ],
  })
  const { filters, audit } = await insertFilters(db, shop, quotesId)
  const brought = (pipeline_id: string, pipeline: string, records: number) =>
    did(shop.owner, 'record.imported', { pipeline_id, pipeline, records }, hoursAgo(1190), { workspaceId })
  return {
    filters,
    audit: [brought(sitesId, 'Sites', sites.length), brought(quotesId, 'Quotes', made.length), ...audit],
  }
}

async function insertFilters(db: Prisma.TransactionClient, shop: Shop, pipelineId: string) {
  const { workspaceId } = shop
  const filters = numbered([...FILTERS])
  await db.resource.createMany({
    data: filters.map(({ id, title, by, ago }) => ({
      ...{ id, kind: 'saved_filter', workspaceId, ownerId: shop[by].id, title, searchText: title },
      ...{ visibility: 'workspace', createdAt: hoursAgo(ago), updatedAt: hoursAgo(ago) },
    })),
  })
  await db.savedFilter.createMany({
    data: filters.map(({ id, filter }) => ({
      id,
      workspaceId,
      pipelineId,
      filterConfig: filter as Prisma.InputJsonObject,
    })),
  })
  const audit = filters.map(({ id: resourceId, title, by, ago }) =>
    did(shop[by], 'saved_filter.created', { title, pipeline_id: pipelineId }, hoursAgo(ago), {
      workspaceId,
      resourceId,
    }),
  )
  return { filters: Object.fromEntries(filters.map(({ name, id }) => [name, id])) as DemoFilters, audit }
}

type Row = { id: string; data: Prisma.InputJsonObject; hours: number }

function rowOf(workspaceId: string, pipelineId: string, { id, data, hours }: Row) {
  return {
    id: id || newId(),
    workspaceId,
    pipelineId,
    data,
    searchText: textOf(data),
    createdAt: hoursAgo(hours),
    updatedAt: hoursAgo(hours),
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).map(textOf).join(' ') : String(value)

import type { Prisma } from '../../generated/client.ts'
import { did, type Noted } from './audit.ts'
import { brokenGrid, railingSheet } from './job-scenes.ts'
import type { DemoJob, DemoJobs } from './job-story.ts'
import type { Shop } from './people.ts'
import { landing, roof, tap } from './scenes.ts'
import type { DemoRequest, DemoRequests } from './stories.ts'
import { hoursAgo } from './time.ts'

/** A drawing that becomes a photo on its way into storage. */
export type Drawing = { name: string; svg: string }
export type StoredPhoto = {
  id: string
  name: string
  contentType: string
  size: number
  width: number | null
  height: number | null
  hasThumb: boolean
}

const PHOTOS: { of: DemoRequest | DemoJob; by: 'owner' | 'staff'; ago: number; drawing: Drawing }[] = [
  { of: 'railing', by: 'staff', ago: 350, drawing: { name: 'Railing, sheet 2.jpg', svg: railingSheet } },
  { of: 'tap', by: 'staff', ago: 143, drawing: { name: 'Kitchen tap.jpg', svg: tap } },
  { of: 'roof', by: 'owner', ago: 23.6, drawing: { name: 'Roof from the yard.jpg', svg: roof } },
  { of: 'roof', by: 'owner', ago: 23.5, drawing: { name: 'Second landing.jpg', svg: landing } },
  { of: 'cattleGrid', by: 'staff', ago: 43, drawing: { name: 'North end of the grid.jpg', svg: brokenGrid } },
]

export const drawings = PHOTOS.map(({ drawing }) => drawing)

/** The rows of what is in storage already, in the order of `drawings`. */
export async function insertDemoPhotos(
  db: Prisma.TransactionClient,
  shop: Shop,
  things: DemoRequests & DemoJobs,
  stored: StoredPhoto[],
): Promise<Noted[]> {
  const photos = stored.map((file, index) => {
    const { of, by, ago } = PHOTOS[index] as (typeof PHOTOS)[number]
    const place = { resourceId: things[of], uploadedById: shop[by].id, createdAt: hoursAgo(ago) }
    // Drawn here, so there is nothing to look for in it.
    return { by, row: { ...file, ...place, state: 'ready' } }
  })
  await db.file.createMany({ data: photos.map(({ row }) => row) })
  return photos.map(({ by, row: { id: file_id, name, resourceId, createdAt } }) => {
    const about = { workspaceId: shop.workspaceId, resourceId }
    return did(shop[by], 'file.added', { file_id, name, share_id: null }, createdAt, about)
  })
}

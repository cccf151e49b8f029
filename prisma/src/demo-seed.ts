import type { Prisma, PrismaClient } from '../generated/client.ts'
import type { Drawing, StoredPhoto } from './demo/photos.ts'
import type { Seal } from './demo/shares.ts'
import type { SealSecret } from './demo/webhook.ts'

/** What only the program can do: it has the keys and the storage. */
export type DemoMeans = {
  hashPassword: () => Promise<string>
  seal: Seal
  sealSecret: SealSecret
  /** Puts photos of the drawings into storage; `keep` writes their rows. */
  storePhotos: <T>(drawings: Drawing[], keep: (photos: StoredPhoto[]) => Promise<T>) => Promise<T>
}

// Any number, the same in every replica.
const lock = 72_707_372
/** A whole shop is written down, on whatever machine, and other replicas wait for it. */
const PATIENCE = { timeout: 60_000 }

/** A small shop to look around in. Once, when there is no workspace at all; two replicas at once make one. */
export async function seedDemo(
  prisma: PrismaClient,
  { hashPassword, storePhotos, ...seals }: DemoMeans,
): Promise<boolean> {
  if (await hasWorkspace(prisma)) return false
  // Loaded here, so that later starts know nothing of it.
  const { drawings, insertDemo } = await import('./demo/insert-demo.ts')
  const passwordHash = await hashPassword()
  return storePhotos(drawings, (photos) =>
    prisma.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock})`
      if (await hasWorkspace(tx)) return false
      await insertDemo(tx, passwordHash, seals, photos)
      return true
    }, PATIENCE),
  )
}

const hasWorkspace = async (db: Prisma.TransactionClient) =>
  (await db.workspace.findFirst({ select: { id: true } })) !== null

import type { getSystem, ReplyOf } from '@latchkey/contract'

export type ShownSystem = ReplyOf<typeof getSystem>
export type ShownInstallation = NonNullable<ShownSystem['installation']>
export type ShownFailedJob = ShownInstallation['failed_jobs']['results'][number]
